package school.lantern.agent.link;

import java.time.Duration;

/**
 * When one end of the link speaks for the sake of speaking, and when it takes the other's silence
 * seriously. Times are of {@link System#nanoTime()}'s kind.
 */
final class Pulse {
  static final Duration EVERY = Duration.ofSeconds(5);
  static final Duration STALE_AFTER = EVERY.multipliedBy(3);

  private long heardNanos;
  private long spokeNanos;

  Pulse(long nowNanos) {
    heardNanos = nowNanos;
    spokeNanos = nowNanos;
  }

  void heard(long nowNanos) {
    heardNanos = nowNanos;
  }

  /** True once per beat: asking counts as speaking. */
  boolean isDueToSpeak(long nowNanos) {
    if (nowNanos - spokeNanos < EVERY.toNanos()) {
      return false;
    }
    spokeNanos = nowNanos;
    return true;
  }

  boolean isStale(long nowNanos) {
    return nowNanos - heardNanos >= STALE_AFTER.toNanos();
  }

  /** At least 1, so that it can be given to a selector, which takes 0 for ever. */
  long millisUntilNextLook(long nowNanos) {
    long untilSpeaking = spokeNanos + EVERY.toNanos() - nowNanos;
    long untilStale = heardNanos + STALE_AFTER.toNanos() - nowNanos;
    // Once it is stale there is nothing more to notice about it.
    long next = untilStale > 0 ? Math.min(untilSpeaking, untilStale) : untilSpeaking;
    return Math.max(1, Duration.ofNanos(next).toMillis() + 1);
  }
}
