package school.lantern.collector;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The collector's clock in tests: the machine's own, until a test moves it. Who moves it puts it
 * back ({@link #reset}).
 */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  /** From now on it is {@code now}, and time goes on from there. */
  public void set(Instant now) {
    ahead = Duration.between(Instant.now(), now);
  }

  public void advance(Duration by) {
    ahead = ahead.plus(by);
  }

  /** Does {@code work} at the machine's own time, and moves the clock back to where it was. */
  public <T> T asItReallyIs(Supplier<T> work) {
    Duration moved = ahead;
    ahead = Duration.ZERO;
    try {
      return work.get();
    } finally {
      ahead = moved;
    }
  }

  public void reset() {
    ahead = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
