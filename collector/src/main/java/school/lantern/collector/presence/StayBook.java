package school.lantern.collector.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.StaleScopes;
import school.lantern.collector.timetable.BellPeriod;
import school.lantern.collector.timetable.Timetable;

/** Stays as the facts say; whoever changes the facts through it marks what follows. */
@ApplicationScoped
class StayBook {
  /** Periods end with their day; only a stay outside of them reaches so far into the next. */
  private static final Duration INTO_THE_NEXT_DAY = Stays.OUTSIDE_PERIODS;

  private final PresenceStore store;
  private final Timetable timetable;
  private final StaleScopes stale;
  private final SchoolNow time;

  StayBook(PresenceStore store, Timetable timetable, StaleScopes stale, SchoolNow time) {
    this.store = store;
    this.timetable = timetable;
    this.stale = stale;
    this.time = time;
  }

  /** The stays that touch a day, by start. Runs in the caller's transaction. */
  List<Stay> on(String site, LocalDate day) {
    List<Sighting> sightings = sightings(site, day);
    if (sightings.isEmpty()) {
      return List.of(); // without asking for the bells of three days
    }
    Instant begin = time.begin(day);
    Instant end = time.begin(day.plusDays(1));
    return stays(site, day).of(sightings).stream()
        .filter(stay -> stay.overlaps(begin, end))
        .toList();
  }

  /** The facts that matter for a day: some from around its two midnights do, too. */
  List<Sighting> sightings(String site, LocalDate day) {
    Instant begin = time.begin(day);
    Instant end = time.begin(day.plusDays(1));
    return store.between(site, begin.minus(INTO_THE_NEXT_DAY), end.plus(INTO_THE_NEXT_DAY));
  }

  /** The rule for sightings around a day. */
  Stays stays(String site, LocalDate day) {
    List<BellPeriod> bells =
        Stream.of(day.minusDays(1), day, day.plusDays(1))
            .flatMap(near -> timetable.periods(site, near).stream())
            .toList();
    return new Stays(bells);
  }

  /**
   * Does {@code change} to the sightings of these days, and marks the room-days where it makes a
   * difference. Runs in the caller's transaction.
   */
  <T> T change(String site, Collection<LocalDate> days, Supplier<T> change) {
    Set<LocalDate> around = new HashSet<>();
    days.forEach(day -> around.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
    Set<Seen> before = seen(site, around);
    T done = change.get();
    Set<Seen> after = seen(site, around);
    Set<Scope> touched = new HashSet<>();
    Stream.concat(
            before.stream().filter(stay -> !after.contains(stay)),
            after.stream().filter(stay -> !before.contains(stay)))
        .forEach(seen -> touched.add(new Scope(site, seen.stay().sighting().roomId(), seen.day())));
    stale.mark(touched, time.now());
    return done;
  }

  private Set<Seen> seen(String site, Collection<LocalDate> days) {
    Set<Seen> seen = new HashSet<>();
    days.forEach(day -> on(site, day).forEach(stay -> seen.add(new Seen(day, stay))));
    return seen;
  }

  /** A stay as one day sees it. */
  private record Seen(LocalDate day, Stay stay) {}
}
