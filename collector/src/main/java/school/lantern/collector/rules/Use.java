package school.lantern.collector.rules;

import java.util.Comparator;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;

/**
 * One stretch in which somebody used a computer.
 *
 * @param account log-on name, lower case
 * @param hostname the computer
 * @param when the stretch, within the day and not beyond now
 * @param end how its end is known
 * @param online what was in front in it
 */
public record Use(String account, String hostname, Interval when, End end, Online online) {
  static final Comparator<Use> IN_TIME =
      Comparator.comparing((Use use) -> use.when().from())
          .thenComparing(use -> use.when().until())
          .thenComparing(Use::hostname)
          .thenComparing(Use::account);

  /** How the end of a stretch is known. */
  public enum End {
    /** The agent saw it; or the day, or the computer's stay in the room, was over before. */
    SEEN,
    /** It goes on. */
    ONGOING,
    /** Nobody saw the end: it is the last thing known of the session. */
    INFERRED
  }

  /**
   * The parts of a stretch with windows of some kind in front.
   *
   * @param internet browsers and network applications, video meetings included
   * @param meetings video meetings
   */
  public record Online(IntervalSet internet, IntervalSet meetings) {
    public static final Online NONE = new Online(IntervalSet.EMPTY, IntervalSet.EMPTY);

    Online within(Interval stretch) {
      if (internet.isEmpty() && meetings.isEmpty()) {
        return NONE;
      }
      IntervalSet part = IntervalSet.of(stretch);
      return new Online(internet.intersect(part), meetings.intersect(part));
    }
  }
}
