package school.lantern.collector.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import school.lantern.collector.rules.Workstation.Sighting;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.model.Gap;

/**
 * When a workstation's recorder was at work, and what it missed. From the first to the last sign of
 * one boot everything is known: an agent loses nothing without a {@link Gap} that says so. Between
 * boots nothing is.
 *
 * <pre>
 *   facts        |  x  x    x       x x   heard now |
 *   boots        |  1  1    1       2 2         2   |
 *   known        |  ========        =============== |
 * </pre>
 *
 * @param known something would have been told
 * @param stopped the recorder did not run although the computer did: it had reported before, from
 *     the same boot
 * @param lost told, and lost on the way
 * @param unseen log-ons would have been told, the desktop would not
 */
record KnownTime(IntervalSet known, IntervalSet stopped, IntervalSet lost, IntervalSet unseen) {

  static KnownTime of(Workstation workstation, RoomFacts.Frame frame) {
    Map<UUID, Signs> boots = boots(workstation, frame);
    List<Interval> stopped = new ArrayList<>();
    List<Interval> off = new ArrayList<>();
    List<Interval> lost = new ArrayList<>();
    List<Interval> unseen = new ArrayList<>();
    for (BlindSpots.Spot spot : BlindSpots.spots(workstation)) {
      Gap gap = spot.gap();
      Signs boot = boots.getOrDefault(spot.boot(), new Signs(gap.from(), gap.from()));
      Instant until = gap.until() == null ? boot.last() : gap.until();
      if (gap.from().isBefore(until)) {
        Interval when = new Interval(gap.from(), until);
        switch (gap.reason()) {
          case SERVICE_STOPPED -> (boot.first().isBefore(gap.from()) ? stopped : off).add(when);
          case HELPER_MISSING, HELPER_STALE, WINDOWS_BLIND -> unseen.add(when);
          case LINK_OVERFLOW, SPOOL_EVICTED, SPOOL_DAMAGED, REFUSED_BY_COLLECTOR -> lost.add(when);
          case KEYBOARD_BLIND, KEYS_DROPPED -> {} // typing says nothing about use
          case STRANGER -> {} // it was turned away
          case SLOWED_DOWN -> {} // titles are fewer then; log-ons and windows are told
          case CLOCK_SET -> {} // use is followed by the clock that nobody can set
        }
      }
    }
    return new KnownTime(
        IntervalSet.of(boots.values().stream().flatMap(Signs::stretch).toList())
            .minus(IntervalSet.of(off)),
        IntervalSet.of(stopped),
        IntervalSet.of(lost),
        IntervalSet.of(unseen));
  }

  /** The first and the last sign of a boot. */
  private record Signs(Instant first, Instant last) {

    Signs and(Instant sign) {
      return new Signs(sign.isBefore(first) ? sign : first, sign.isAfter(last) ? sign : last);
    }

    Stream<Interval> stretch() {
      return first.isBefore(last) ? Stream.of(new Interval(first, last)) : Stream.empty();
    }
  }

  private static Map<UUID, Signs> boots(Workstation workstation, RoomFacts.Frame frame) {
    Map<UUID, Signs> boots = new HashMap<>();
    for (Sighting sighting : workstation.sightings()) {
      Instant at = sighting.at();
      boots.compute(
          sighting.boot(), (_, signs) -> signs == null ? new Signs(at, at) : signs.and(at));
    }
    Instant heard = workstation.contact().lastHeard();
    UUID newest = workstation.newestBoot();
    if (newest != null && heard != null) {
      boolean speaks = !workstation.silent(frame) && heard.isBefore(frame.now());
      boots.computeIfPresent(
          newest,
          (_, signs) -> new Signs(signs.first(), signs.and(speaks ? frame.now() : heard).last()));
    }
    return boots;
  }

  /** The silences that began while a pupil used this workstation. */
  IntervalSet afterUse(IntervalSet silences, List<Use> pupilUse, String hostname) {
    List<Instant> ends =
        pupilUse.stream()
            .filter(use -> use.end() == Use.End.INFERRED && use.hostname().equals(hostname))
            .map(use -> use.when().until())
            .toList();
    return IntervalSet.of(
        silences.intervals().stream()
            .filter(silence -> ends.stream().anyMatch(end -> leadsInto(end, silence)))
            .toList());
  }

  /** Whether nothing but known time lies between the two. */
  private boolean leadsInto(Instant end, Interval silence) {
    if (!end.isBefore(silence.from())) {
      return end.isBefore(silence.until());
    }
    Interval between = new Interval(end, silence.from());
    return IntervalSet.of(between).minus(known).isEmpty();
  }
}
