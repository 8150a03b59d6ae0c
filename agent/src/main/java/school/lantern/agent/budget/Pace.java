package school.lantern.agent.budget;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a process goes at full pace or slowly. Pure: told the time and what was used.
 *
 * <pre>
 *   minute        |  1   2   3   4   5   6   7   8
 *   CPU %         |  1  30  28   9   2   1   3   1      allowed 10
 *   pace          | full       |slow           |full    slow after {@link #OVER} minutes above,
 *                                                       full after {@link #WITHIN} at half or less
 * </pre>
 *
 * <p>Costs no wake-up: it is asked when the process is awake anyway, and looks once in a while.
 */
public final class Pace {
  static final int OVER = 2;
  static final int WITHIN = 3;
  private static final double PERCENT = 100;

  private final Budget budget;
  private final Duration lookEvery;
  private @Nullable Spent last;
  private long lastMillis;
  private int over;
  private int within;
  private @Nullable String slowBecause;

  /**
   * Full at first.
   *
   * @param lookEvery the minute of the drawing
   */
  public Pace(Budget budget, Duration lookEvery) {
    this.budget = budget;
    this.lookEvery = lookEvery;
  }

  /**
   * A change of pace.
   *
   * @param slowly whether it goes slowly from now on
   * @param because why, or what had been why
   */
  public record Turn(boolean slowly, String because) {}

  /** Whether it is time to {@link #look}. */
  public boolean isDue(long nowMillis) {
    return last == null || nowMillis - lastMillis >= lookEvery.toMillis();
  }

  /**
   * Looks at what was used since the last look.
   *
   * @param nowMillis on a clock that only goes forward
   * @return a turn, when the pace changes
   */
  public Optional<Turn> look(Spent spent, long nowMillis) {
    Spent before = last;
    long millis = nowMillis - lastMillis;
    last = spent;
    lastMillis = nowMillis;
    if (before == null || millis <= 0) {
      return Optional.empty();
    }
    double percent = PERCENT * spent.cpu().minus(before.cpu()).toMillis() / millis;
    Optional<String> exceeded = budget.exceeded(percent, spent.residentBytes());
    over = exceeded.isPresent() ? over + 1 : 0;
    within = budget.isWellKept(percent, spent.residentBytes()) ? within + 1 : 0;
    String slow = slowBecause;
    if (slow == null && exceeded.isPresent() && over >= OVER) {
      slowBecause = exceeded.get();
      return Optional.of(new Turn(true, exceeded.get()));
    }
    if (slow != null && within >= WITHIN) {
      slowBecause = null;
      return Optional.of(new Turn(false, slow));
    }
    return Optional.empty();
  }

  /** Why it goes slowly, or {@code null} at full pace. */
  public @Nullable String slowBecause() {
    return slowBecause;
  }
}
