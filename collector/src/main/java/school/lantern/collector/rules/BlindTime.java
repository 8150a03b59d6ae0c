package school.lantern.collector.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.lantern.collector.supervision.Blind;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.collector.supervision.Period;

/**
 * Bell time in which nothing is known of a workstation that should be there. One moment of one
 * workstation counts once, under the first reason that holds.
 *
 * <pre>
 *   bells          |  ------ ------  ------ |
 *   expected       |  ==================    |  see {@link Workstation.Here}
 *   known          |    ======   ===   ==   |  see {@link KnownTime}
 *   recorder       |       xx               |  stopped while the computer ran
 *   lost, desktop  |         xx     x       |
 *   blind          |  ##   ## ###    #      |
 * </pre>
 */
final class BlindTime {
  private BlindTime() {}

  /** By period in the day's order, then reason; what lies ahead is not unknown yet. */
  static List<Blind> of(RoomReading reading) {
    List<Map<Blind.Reason, IntervalSet>> workstations =
        reading.facts().workstations().stream()
            .map(workstation -> reasons(workstation, reading))
            .toList();
    Map<String, Map<Blind.Reason, Duration>> byPeriod = new LinkedHashMap<>();
    IntervalSet earlier = IntervalSet.EMPTY;
    for (Period period : reading.facts().schedule().periods()) {
      IntervalSet mine = IntervalSet.of(period.when()).minus(earlier);
      earlier = earlier.union(mine);
      for (Blind.Reason reason : Blind.Reason.values()) {
        Duration time =
            workstations.stream()
                .map(known -> known.getOrDefault(reason, IntervalSet.EMPTY))
                .map(when -> when.intersect(mine).total())
                .reduce(Duration.ZERO, Duration::plus);
        if (time.isPositive()) {
          // Two bells of one day may have one name; the period is reckoned once.
          byPeriod
              .computeIfAbsent(period.name(), _ -> new EnumMap<>(Blind.Reason.class))
              .merge(reason, time, Duration::plus);
        }
      }
    }
    List<Blind> blind = new ArrayList<>();
    byPeriod.forEach(
        (period, times) ->
            times.forEach((reason, time) -> blind.add(new Blind(period, reason, time))));
    return blind;
  }

  private static Map<Blind.Reason, IntervalSet> reasons(
      Workstation workstation, RoomReading reading) {
    RoomFacts.Frame frame = reading.facts().frame();
    Map<Blind.Reason, IntervalSet> reasons = new EnumMap<>(Blind.Reason.class);
    if (!frame.day().from().isBefore(frame.now())) {
      return reasons;
    }
    boolean over = !frame.now().isBefore(frame.day().until());
    IntervalSet left =
        IntervalSet.of(new Interval(frame.day().from(), over ? frame.day().until() : frame.now()));
    IntervalSet expected = workstation.here().expected();
    if (workstation.contact().lastHeard() == null && workstation.sightings().isEmpty()) {
      reasons.put(Blind.Reason.NEVER_REPORTED, left.intersect(expected));
      return reasons;
    }
    KnownTime known = KnownTime.of(workstation, frame);
    left = take(reasons, Blind.Reason.RECORDER_STOPPED, left, known.stopped());
    IntervalSet silent = left.minus(known.known());
    IntervalSet afterUse = known.afterUse(silent, reading.pupilUse(), workstation.hostname());
    left = take(reasons, Blind.Reason.END_NOT_SEEN, left, afterUse);
    left = take(reasons, Blind.Reason.DID_NOT_REPORT, left, silent);
    left = take(reasons, Blind.Reason.FACTS_LOST, left, known.lost());
    take(reasons, Blind.Reason.DESKTOP_NOT_SEEN, left, known.unseen());
    reasons.replaceAll((_, when) -> when.intersect(expected));
    return reasons;
  }

  private static IntervalSet take(
      Map<Blind.Reason, IntervalSet> reasons,
      Blind.Reason reason,
      IntervalSet from,
      IntervalSet what) {
    reasons.put(reason, from.intersect(what));
    return from.minus(what);
  }
}
