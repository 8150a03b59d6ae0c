package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.supervision.Gaps;

/**
 * How grave it is that pupils were alone: by the time that they spent so, added up over pupils, in
 * which a minute on the internet counts twice. One pupil alone for half an hour weighs as much as
 * six for five minutes.
 *
 * <pre>
 *   pupil-minutes without internet   below 5    from 5     from 30   from 120
 *   all of them on the internet      below 2.5  from 2.5   from 15   from 60
 *   in school hours                  1          2          3         4
 *   out of hours                     2          3          4         4
 *   video meeting                    3          3          3         4
 * </pre>
 *
 * <p>Never 5: that is for signs that somebody is in danger.
 */
final class UnsupervisedSeverity {
  private static final int LEAST = 1;
  private static final int MOST = 4;
  private static final int LEAST_OF_A_MEETING = 3;
  private static final List<Duration> STEPS =
      List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofMinutes(120));

  private UnsupervisedSeverity() {}

  static int of(Rule rule, Gaps.Weight weight) {
    Duration weighed = weighed(weight);
    int steps =
        LEAST
            + Math.toIntExact(STEPS.stream().filter(step -> weighed.compareTo(step) >= 0).count());
    return switch (rule) {
      case OUT_OF_HOURS_USE -> Math.min(MOST, steps + 1);
      case UNSUPERVISED_MEETING -> Math.max(LEAST_OF_A_MEETING, steps);
      case UNSUPERVISED_USE, UNSUPERVISED_INTERNET, FLAGGED_PHRASE, CONCERN_RAISED -> steps;
    };
  }

  /** When it grows, if {@code pupils} of them stay on. */
  static Optional<Instant> growsAt(Gaps.Weight weight, Instant now, int pupils) {
    if (pupils < 1) {
      return Optional.empty();
    }
    Duration weighed = weighed(weight);
    return STEPS.stream()
        .filter(step -> weighed.compareTo(step) < 0)
        .findFirst()
        .map(step -> now.plus(step.minus(weighed).dividedBy(pupils)).plusMillis(1));
  }

  private static Duration weighed(Gaps.Weight weight) {
    return weight.pupilTime().plus(weight.internetTime());
  }
}
