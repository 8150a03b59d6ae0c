package school.lantern.agent.link;

import java.time.Duration;

/**
 * When one end of the link speaks for the sake of speaking, and when it takes the other's silence
 * seriously. Times are of {@link System#nanoTime()}'s kind.
 */
final class Pulse {
  /** Of a helper: one that is stopped is to be missed within five seconds. */
  static final Duration HELPER_EVERY = Duration.ofSeconds(2);

  private static final Duration IN_A_MOMENT = Duration.ofMillis(200);
  private static final Duration HELPER_STALE_AFTER = Duration.ofMillis(4500);
  private static final Duration SERVICE_EVERY = Duration.ofSeconds(5);

  /**
   * Three of them; a {@link Duration} multiplies with big decimals, which nothing else here has.
   */
  private static final Duration SERVICE_STALE_AFTER = Duration.ofSeconds(15);

  private final Duration every;
  private final Duration staleAfter;
  private long heardNanos;
  private long spokeNanos;

  private Pulse(Duration every, Duration staleAfter, long nowNanos) {
    this.every = every;
    this.staleAfter = staleAfter;
    heardNanos = nowNanos;
    spokeNanos = nowNanos;
  }

  static Pulse ofHelper(long nowNanos) {
    return new Pulse(HELPER_EVERY, SERVICE_STALE_AFTER, nowNanos);
  }

  static Pulse ofService(long nowNanos) {
    return new Pulse(SERVICE_EVERY, HELPER_STALE_AFTER, nowNanos);
  }

  void heard(long nowNanos) {
    heardNanos = nowNanos;
  }

  /** True once per beat: asking counts as speaking. */
  boolean isDueToSpeak(long nowNanos) {
    if (nowNanos - spokeNanos < every.toNanos()) {
      return false;
    }
    spokeNanos = nowNanos;
    return true;
  }

  /** It did not speak after all: due again in a moment. */
  void putOff(long nowNanos) {
    spokeNanos = nowNanos - every.toNanos() + IN_A_MOMENT.toNanos();
  }

  boolean isStale(long nowNanos) {
    return nowNanos - heardNanos >= staleAfter.toNanos();
  }

  /** At least 1, so that it can be given to a selector, which takes 0 for ever. */
  long millisUntilNextLook(long nowNanos) {
    long untilSpeaking = spokeNanos + every.toNanos() - nowNanos;
    long untilStale = heardNanos + staleAfter.toNanos() - nowNanos;
    // Once it is stale there is nothing more to notice about it.
    long next = untilStale > 0 ? Math.min(untilSpeaking, untilStale) : untilSpeaking;
    return Math.max(1, Duration.ofNanos(next).toMillis() + 1);
  }
}
