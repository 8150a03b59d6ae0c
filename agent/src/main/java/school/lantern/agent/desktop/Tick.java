package school.lantern.agent.desktop;

import java.time.Duration;
import java.time.Instant;

/**
 * One moment, twice: durations are measured on the clock that nobody sets, facts are dated by the
 * wall clock.
 *
 * @param millis a clock that only goes forward, from an arbitrary beginning
 * @param wall wall clock
 */
record Tick(long millis, Instant wall) {

  /** Never negative. */
  Duration since(Tick earlier) {
    return Duration.ofMillis(Math.max(0, millis - earlier.millis));
  }
}
