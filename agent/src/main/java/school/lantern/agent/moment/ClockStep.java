package school.lantern.agent.moment;

import java.time.Duration;

/**
 * What the clocks tell of the time between two readings.
 *
 * @param slept how long the machine slept, zero when it did not
 * @param set by how much the wall clock was set, negative when it was set back, zero when it was
 *     left alone
 * @param within how long ago, at most, that happened
 */
public record ClockStep(Duration slept, Duration set, Duration within) {
  public static final ClockStep NONE = new ClockStep(Duration.ZERO, Duration.ZERO, Duration.ZERO);
}
