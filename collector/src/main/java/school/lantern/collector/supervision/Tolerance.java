package school.lantern.collector.supervision;

import java.time.Duration;

/**
 * What is no gap yet.
 *
 * @param grace how long supervision is taken to last beyond its end: time to log off and leave
 * @param minimum how long use of the room without a supervisor must last to count at all, lent time
 *     included
 */
public record Tolerance(Duration grace, Duration minimum) {

  /**
   * @throws IllegalArgumentException if a time is negative
   */
  public Tolerance {
    if (grace.isNegative() || minimum.isNegative()) {
      throw new IllegalArgumentException("times must not be negative");
    }
  }
}
