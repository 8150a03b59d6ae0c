package school.lantern.collector.rules;

import school.lantern.collector.supervision.Interval;

/**
 * One stretch in which somebody used a computer.
 *
 * @param account log-on name, lower case
 * @param hostname the computer
 * @param when the stretch, within the day and not beyond now
 * @param end how its end is known
 */
record Use(String account, String hostname, Interval when, End end) {

  /** How the end of a stretch is known. */
  enum End {
    /** The agent saw it. */
    SEEN,
    /** It goes on. */
    ONGOING,
    /** The workstation fell silent: the end is the last thing known of the session. */
    INFERRED
  }
}
