package school.lantern.collector.supervision;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch in which pupils used a room without a supervisor; use may have rested in it.
 *
 * @param from its start
 * @param until its end, or the moment of computing while it goes on
 * @param pupilTime how long pupils used computers in it, added up
 * @param internetTime the part of that on the internet
 * @param pupils how many different ones
 */
public record UnsupervisedStretch(
    Instant from, Instant until, Duration pupilTime, Duration internetTime, int pupils) {

  /**
   * @throws IllegalArgumentException if {@code until} is not after {@code from}, the internet's
   *     part exceeds the whole, or there are no pupils
   */
  public UnsupervisedStretch {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("until must lie after from");
    }
    if (internetTime.isNegative() || internetTime.compareTo(pupilTime) > 0 || pupils < 1) {
      throw new IllegalArgumentException("amounts of a stretch do not fit together");
    }
  }
}
