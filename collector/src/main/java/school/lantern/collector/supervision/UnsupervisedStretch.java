package school.lantern.collector.supervision;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch in which pupils used a room and nobody supervised it.
 *
 * @param from its start
 * @param until its end, so far
 * @param pupilTime how long pupils used computers in it, added up over pupils
 * @param internetTime the part of that with the internet in front
 * @param pupils how many different pupils
 */
public record UnsupervisedStretch(
    Instant from, Instant until, Duration pupilTime, Duration internetTime, int pupils) {

  /**
   * @throws IllegalArgumentException if {@code until} is not after {@code from}
   */
  public UnsupervisedStretch {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("until must lie after from: " + from + ", " + until);
    }
  }
}
