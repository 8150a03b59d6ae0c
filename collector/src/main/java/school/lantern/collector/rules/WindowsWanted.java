package school.lantern.collector.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import school.lantern.collector.rules.Workstation.Sighting;
import school.lantern.collector.supervision.Interval;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;

/**
 * Which windows the rules will look at. Windows are nine tenths of all facts, and only those around
 * a phrase, and those that show how long a session without an end went on, matter.
 */
public final class WindowsWanted {
  private WindowsWanted() {}

  /** The stretch in which windows of this workstation matter, if any do; it has its other facts. */
  public static Optional<Interval> of(Workstation workstation, Interval day) {
    List<Interval> wanted = new ArrayList<>();
    for (Typed typed : Typed.on(workstation, day)) {
      wanted.add(
          new Interval(
              typed.at().minus(PhraseEvidence.WINDOWS_BEFORE),
              typed.at().plus(PhraseEvidence.WINDOWS_AFTER)));
    }
    lastChanges(workstation).values().stream()
        .filter(last -> last.what() instanceof SessionChange change && leavesOpen(change))
        .filter(last -> !named(workstation, last))
        .filter(last -> last.at().isBefore(day.until()))
        .forEach(last -> wanted.add(new Interval(last.at(), day.until())));
    return hull(wanted);
  }

  private record Key(UUID boot, LoginSession session) {}

  private static Map<Key, Sighting> lastChanges(Workstation workstation) {
    Map<Key, Sighting> last = new HashMap<>();
    for (Sighting sighting : workstation.sightings()) {
      if (sighting.what() instanceof SessionChange change) {
        last.merge(
            new Key(sighting.boot(), change.session()),
            sighting,
            (one, other) -> SessionUses.IN_TIME.compare(one, other) < 0 ? other : one);
      }
    }
    return last;
  }

  private static boolean leavesOpen(SessionChange change) {
    return SessionUses.begins(change.change());
  }

  private static boolean named(Workstation workstation, Sighting last) {
    return last.what() instanceof SessionChange change
        && workstation.contact().openSessions().contains(change.session());
  }

  private static Optional<Interval> hull(List<Interval> parts) {
    Optional<Instant> from = parts.stream().map(Interval::from).min(Comparator.naturalOrder());
    Optional<Instant> until = parts.stream().map(Interval::until).max(Comparator.naturalOrder());
    return from.flatMap(first -> until.map(last -> new Interval(first, last)));
  }
}
