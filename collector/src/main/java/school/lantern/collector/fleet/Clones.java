package school.lantern.collector.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Tells a copied disk image from a new mainboard.
 *
 * <pre>
 *   first    ==   ===    ==       first   ===
 *   other      ==     ==    =     other        ==  ===   ...   ==
 *              |      copied                   |  new board     takes over
 * </pre>
 *
 * <p>Two machines are seen in turns; a machine that was changed is never seen again as it was.
 */
final class Clones {
  /** A mark that was away for so long does not come back: a week has the days off in it. */
  static final Duration TAKES_OVER_AFTER = Duration.ofDays(7);

  private Clones() {}

  /** What to think of a machine. */
  enum Verdict {
    /** The key is its. */
    OWNER,
    /** Another mark than before, and nothing else known. */
    WAITS,
    /** Another machine has the key too, and this one was not its first. */
    COPY
  }

  /**
   * What to think of the machine that shows up now.
   *
   * @param known those that showed up under this key before, it perhaps among them
   */
  static Verdict of(List<Machine> known, String shown, Instant now) {
    if (known.isEmpty()) {
      return Verdict.OWNER;
    }
    Machine before =
        known.stream().filter(one -> one.fingerprint().equals(shown)).findAny().orElse(null);
    if (before == null) {
      return Verdict.WAITS;
    }
    if (before.owner()) {
      return Verdict.OWNER;
    }
    List<Machine> others = known.stream().filter(one -> !one.fingerprint().equals(shown)).toList();
    if (before.copy()
        || others.stream().anyMatch(other -> other.lastSeen().isAfter(before.firstSeen()))) {
      return Verdict.COPY;
    }
    boolean away =
        others.stream().allMatch(one -> one.lastSeen().plus(TAKES_OVER_AFTER).isBefore(now));
    return away ? Verdict.OWNER : Verdict.WAITS;
  }
}
