package school.lantern.collector.supervision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds pupils' use of a room against its supervision. */
public final class Supervision {
  private Supervision() {}

  /**
   * The parts of each pupil's use of one room that nobody supervised. Input order does not matter.
   *
   * <pre>
   *   room         | ---------      --------         |  somebody scheduled, or seen
   *   use, one     |  ====  ==========   =====   =   |
   *   use, another |       =============             |
   *   with another |          -------                |  one-to-one support, or a trip
   *   alone, one   |          ======         =   =   |  use minus room
   *   alone, other |                 =               |  use minus room minus whoever is with the pupil
   *   long enough  |          ========       =   =   |  of anybody's; a stretch shorter than minimum is left out
   *   lent, one    |          ..             ..      |  grace, at the end of each supervised stretch
   *   lent, other  |                 ..              |  the same, of the room's and the pupil's together
   *   gap, one     |            ====             =   |
   * </pre>
   *
   * <p>The bell belongs to the lesson: use that ends with the bell is supervised to its end. Exempt
   * pupils have no gap. More supervision never makes more gap.
   *
   * @param pupils each once
   * @param supervised when somebody was there
   * @param tolerance grace and minimum. Use that begins unsupervised, such as a log-on shortly
   *     before the bell, has no lent time; use that outlasts the grace has usually lasted as long
   *     as the minimum already, and counts at once
   */
  public static Gaps gaps(List<PupilDay> pupils, IntervalSet supervised, Tolerance tolerance) {
    Map<PupilDay, IntervalSet> alone = new LinkedHashMap<>();
    for (PupilDay pupil : pupils) {
      if (!pupil.personal().exempt() && !pupil.use().isEmpty()) {
        IntervalSet left = pupil.use().minus(supervised).minus(pupil.personal().times());
        if (!left.isEmpty()) {
          alone.put(pupil, left);
        }
      }
    }
    IntervalSet longEnough =
        new IntervalSet(
            IntervalSet.union(alone.values()).intervals().stream()
                .filter(stretch -> stretch.length().compareTo(tolerance.minimum()) >= 0)
                .toList());
    IntervalSet lent = lent(supervised, tolerance);
    Map<String, Gaps.Alone> gaps = new LinkedHashMap<>();
    alone.forEach(
        (pupil, when) -> {
          IntervalSet gap =
              when.intersect(longEnough).minus(lentTo(pupil, supervised, lent, tolerance));
          if (!gap.isEmpty()) {
            gaps.put(pupil.pupil(), new Gaps.Alone(gap, gap.intersect(pupil.internet())));
          }
        });
    return new Gaps(gaps);
  }

  /** The supervised stretches, each with the grace at its end. */
  public static IntervalSet lent(IntervalSet supervised, Tolerance tolerance) {
    return IntervalSet.of(
        supervised.intervals().stream()
            .map(stretch -> new Interval(stretch.from(), stretch.until().plus(tolerance.grace())))
            .toList());
  }

  private static IntervalSet lentTo(
      PupilDay pupil, IntervalSet supervised, IntervalSet lent, Tolerance tolerance) {
    IntervalSet own = pupil.personal().times();
    return own.isEmpty() ? lent : lent(supervised.union(own), tolerance);
  }
}
