package school.lantern.agent.uplink;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait after failures. Full jitter, so that a room full of workstations does not come
 * back in one moment.
 */
final class BackOff {
  static final Duration SHORTEST = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofMinutes(5);

  /** While somebody may need help, the collector is looked for more often. */
  static final Duration LONGEST_WHEN_URGENT = Duration.ofSeconds(30);

  static final Duration NOT_WELCOME = Duration.ofMinutes(5);

  /** A tenth on top of every fixed wait. */
  private static final int SPREAD_DIVISOR = 10;

  /**
   * How long to wait.
   *
   * @param patiently when only titles wait
   * @param urgently when phrases, sessions or gaps wait; never longer than {@code patiently}
   */
  record Wait(Duration patiently, Duration urgently) {}

  private final RandomGenerator random;

  BackOff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * How long to wait after that many failures.
   *
   * @param failures how many in a row, at least 1
   */
  Wait afterFailure(int failures) {
    Duration patiently = jittered(failures, LONGEST);
    Duration urgently = jittered(failures, LONGEST_WHEN_URGENT);
    return new Wait(patiently, urgently.compareTo(patiently) < 0 ? urgently : patiently);
  }

  /** The collector said when; a little later, each workstation at another moment. */
  Wait asAsked(Duration after) {
    Duration spread = after.plus(between(Duration.ZERO, after.dividedBy(SPREAD_DIVISOR)));
    Duration atLeast = spread.compareTo(SHORTEST) < 0 ? SHORTEST : spread;
    return new Wait(atLeast, atLeast);
  }

  Wait notWelcome() {
    return asAsked(NOT_WELCOME);
  }

  Wait after(Outcome.Retry retry, int failures) {
    @Nullable Duration asked = retry.after();
    return asked == null ? afterFailure(failures) : asAsked(asked);
  }

  private Duration jittered(int failures, Duration longest) {
    int doublings = Math.min(failures, 30); // 2^30 s is beyond any cap, and no overflow
    Duration cap = SHORTEST.multipliedBy(1L << doublings);
    return between(SHORTEST, cap.compareTo(longest) < 0 ? cap : longest);
  }

  private Duration between(Duration from, Duration to) {
    long millis = to.minus(from).toMillis();
    return from.plusMillis(millis <= 0 ? 0 : random.nextLong(millis + 1));
  }
}
