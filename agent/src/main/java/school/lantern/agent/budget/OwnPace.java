package school.lantern.agent.budget;

import java.time.Duration;
import java.util.Optional;

/** The pace of this process. Looked at in passing, never waited for. */
public final class OwnPace {
  /**
   * A minute; a test that has a real process run wild cannot wait for five of them, nor does it
   * always get a tenth of a core to waste.
   */
  private static final Duration LOOK_EVERY =
      Duration.ofSeconds(Long.getLong("lantern.pace.look-seconds", 60));

  private static final Budget BUDGET =
      new Budget(
          Integer.getInteger("lantern.pace.cpu-percent", (int) Budget.DEFAULT.cpuPercent()),
          Budget.DEFAULT.residentBytes());

  /**
   * A minute after the start; and four after it, when nothing is met for the first time any more.
   */
  private static final int STARTED = 2;

  private static final int SETTLED = 5;

  private final Pace pace = new Pace(BUDGET, LOOK_EVERY);
  private int looks;

  /**
   * Looks, when it is time.
   *
   * @param nowMillis on a clock that only goes forward
   */
  public Optional<Pace.Turn> look(long nowMillis) {
    if (!pace.isDue(nowMillis)) {
      return Optional.empty();
    }
    Optional<Pace.Turn> turn = pace.look(Spent.now(), nowMillis);
    looks++;
    if (looks == STARTED || looks == SETTLED || turn.filter(Pace.Turn::slowly).isPresent()) {
      StartPages.giveBack();
      System.gc(); // last: what was read for that goes with what only the start had needed
    }
    return turn;
  }

  public boolean isSlow() {
    return pace.slowBecause() != null;
  }
}
