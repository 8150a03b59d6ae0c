package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;

/**
 * How grave it is that pupils were alone: by the time that they spent so, added up over pupils. One
 * pupil alone for half an hour weighs as much as six for five minutes. Never 5: that is for signs
 * that somebody is in danger.
 */
final class UnsupervisedSeverity {
  private static final int LEAST = 1;
  private static final List<Duration> STEPS =
      List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofMinutes(120));

  private UnsupervisedSeverity() {}

  /** 1 below the first step, and one more for each step that was reached. */
  static int of(Duration pupilTime) {
    return LEAST
        + Math.toIntExact(STEPS.stream().filter(step -> pupilTime.compareTo(step) >= 0).count());
  }

  /** When it grows, if {@code pupils} of them stay on. */
  static Optional<Instant> growsAt(Duration pupilTime, Instant now, int pupils) {
    if (pupils < 1) {
      return Optional.empty();
    }
    return STEPS.stream()
        .filter(step -> pupilTime.compareTo(step) < 0)
        .findFirst()
        .map(step -> now.plus(step.minus(pupilTime).dividedBy(pupils)).plusMillis(1));
  }

  /**
   * The time that pupils spent in these stretches, added up; two machines of one pupil count once.
   */
  static Duration pupilTime(List<Use> uses, List<Interval> stretches) {
    IntervalSet alone = IntervalSet.of(stretches);
    return uses.stream()
        .map(Use::account)
        .distinct()
        .map(
            account ->
                IntervalSet.of(
                        uses.stream()
                            .filter(use -> use.account().equals(account))
                            .map(Use::when)
                            .toList())
                    .intersect(alone)
                    .total())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
