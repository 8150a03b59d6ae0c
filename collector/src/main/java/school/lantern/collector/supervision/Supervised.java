package school.lantern.collector.supervision;

import java.time.Duration;

/**
 * Pupil time that is no gap.
 *
 * @param present somebody was seen to be there
 * @param scheduled somebody was scheduled, or supervised the pupil personally; nobody was seen
 * @param changeover the grace after a lesson, and use too short to count
 * @param exempt the school said that it needs nobody
 */
public record Supervised(
    Duration present, Duration scheduled, Duration changeover, Duration exempt) {
  public static final Supervised ZERO =
      new Supervised(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  /**
   * @throws IllegalArgumentException if a part is negative
   */
  public Supervised {
    if (present.isNegative()
        || scheduled.isNegative()
        || changeover.isNegative()
        || exempt.isNegative()) {
      throw new IllegalArgumentException("time cannot be negative");
    }
  }

  public Duration total() {
    return present.plus(scheduled).plus(changeover).plus(exempt);
  }

  public Supervised plus(Supervised other) {
    return new Supervised(
        present.plus(other.present),
        scheduled.plus(other.scheduled),
        changeover.plus(other.changeover),
        exempt.plus(other.exempt));
  }
}
