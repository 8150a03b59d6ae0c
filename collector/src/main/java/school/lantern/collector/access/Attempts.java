package school.lantern.collector.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses passwords: after {@link #FREE} wrong ones, each further one doubles
 * the wait, for this log-on name from this address. Somebody else's guessing does not lock the
 * owner out, who sits elsewhere. Names without an account count alike.
 */
@ApplicationScoped
class Attempts {
  static final int FREE = 4;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 10;

  /** Bounds memory; the oldest are forgotten first. */
  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<Who, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  Attempts(Clock clock) {
    this.clock = clock;
  }

  /** How long this one has to wait before the next try; zero for none. */
  synchronized Duration wait(Who who) {
    Failures failed = failures.get(who);
    if (failed == null) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(clock.instant(), failed.until());
    return left.isNegative() ? Duration.ZERO : left;
  }

  synchronized void failed(Who who) {
    Failures before = failures.get(who);
    int count = before == null ? 1 : before.count() + 1;
    failures.put(who, new Failures(count, clock.instant().plus(waitAfter(count))));
  }

  synchronized void succeeded(Who who) {
    failures.remove(who);
  }

  static Duration waitAfter(int count) {
    if (count < FREE) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  /**
   * Who tries.
   *
   * @param logOn the log-on name as typed, lower case
   * @param address the browser's network address
   */
  record Who(String logOn, String address) {}

  private record Failures(int count, Instant until) {}
}
