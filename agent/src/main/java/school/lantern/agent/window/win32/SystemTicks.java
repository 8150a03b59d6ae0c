package school.lantern.agent.window.win32;

import java.time.Duration;

/**
 * Windows' clock of input and events: milliseconds since the start in 32 bits, so it begins anew
 * after 49.7 days. Pure.
 */
final class SystemTicks {
  /** What the clock of {@code now} can be behind that of {@code last}: one input in between. */
  private static final int AHEAD_MILLIS = 60_000;

  private SystemTicks() {}

  /** The clock's value as a number that is never negative. */
  static long unsigned(int ticks) {
    return Integer.toUnsignedLong(ticks);
  }

  /**
   * The time from the last input to now, across the clock's new beginning.
   *
   * <p>Input that came after {@code now} was read is no input 49 days ago: zero.
   */
  static Duration sinceInput(int now, int last) {
    int apart = now - last; // wraps, as the clock does
    return apart < 0 && apart > -AHEAD_MILLIS ? Duration.ZERO : Duration.ofMillis(unsigned(apart));
  }
}
