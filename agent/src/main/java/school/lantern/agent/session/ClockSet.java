package school.lantern.agent.session;

import java.time.Duration;
import school.lantern.agent.moment.ClockStep;
import school.lantern.model.Gap;
import school.lantern.model.Moment;

/** A wall clock that was set, as a gap: times that were told around it may be wrong. */
final class ClockSet {
  private ClockSet() {}

  /** From the last reading until now, both as the clock goes since. */
  static Noted gap(ClockStep step, Moment now) {
    return new Noted(
        now,
        new Gap(
            null,
            Gap.Reason.CLOCK_SET,
            now.wall().minus(step.within()),
            now.wall(),
            0,
            words(step.set())));
  }

  static String words(Duration set) {
    Duration by = set.abs();
    return "The clock was set %s by %d h %d min %d s."
        .formatted(
            set.isNegative() ? "back" : "forward",
            by.toHours(),
            by.toMinutesPart(),
            by.toSecondsPart());
  }
}
