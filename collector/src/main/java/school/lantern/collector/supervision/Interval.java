package school.lantern.collector.supervision;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time, half-open: {@code from} belongs to it, {@code until} does not. So stretches
 * that follow each other neither overlap nor leave a hole.
 *
 * @param from its start
 * @param until its end, after the start: nothing lasts no time
 */
public record Interval(Instant from, Instant until) {

  /**
   * @throws IllegalArgumentException if {@code until} is not after {@code from}
   */
  public Interval {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("until must lie after from: " + from + ", " + until);
    }
  }

  public Duration length() {
    return Duration.between(from, until);
  }

  /** Whether some time belongs to both. */
  public boolean overlaps(Interval other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }
}
