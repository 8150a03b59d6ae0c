package school.lantern.collector.supervision;

import java.time.Duration;

/** Holds the use of a room against its supervision. */
public final class Supervision {
  private Supervision() {}

  /**
   * The parts of pupils' use of one room that nobody supervised. Input order does not matter.
   *
   * <pre>
   *   use          |  ====  ==========   =====   =  |
   *   supervised   | ---------    ---------         |
   *   lent         |          ..           ..       |  grace, at the end of each supervised stretch
   *   alone        |          ====         ===   =  |  use minus supervised; a stretch shorter than
   *   long enough  |          ====         ===      |  minimum is left out, lent time counts
   *   gap          |            ==           =      |  the rest of it, without lent time
   * </pre>
   *
   * <p>The bell belongs to the lesson: use that ends with the bell is supervised to its end.
   *
   * @param use when at least one pupil used a computer
   * @param supervised when somebody was there
   * @param grace how long supervision is taken to last beyond its end: time to log off and leave
   * @param minimum how long use without a supervisor must last to count at all. Use that begins
   *     unsupervised, such as a log-on shortly before the bell, has no lent time; use that outlasts
   *     the grace has usually lasted this long already, and counts at once
   */
  public static IntervalSet gaps(
      IntervalSet use, IntervalSet supervised, Duration grace, Duration minimum) {
    IntervalSet alone = use.minus(supervised);
    IntervalSet longEnough =
        new IntervalSet(
            alone.intervals().stream()
                .filter(stretch -> stretch.length().compareTo(minimum) >= 0)
                .toList());
    return longEnough.minus(lent(supervised, grace));
  }

  /** The supervised stretches, each with {@code grace} at its end. */
  public static IntervalSet lent(IntervalSet supervised, Duration grace) {
    return IntervalSet.of(
        supervised.intervals().stream()
            .map(stretch -> new Interval(stretch.from(), stretch.until().plus(grace)))
            .toList());
  }
}
