package school.lantern.agent.voice;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How many messages come through: a person who needs help is never asked to wait long, and nobody
 * can bury the safeguarding lead. Times are of {@link System#nanoTime()}'s kind. Not for several
 * threads.
 */
public final class Allowance {
  static final int OF_ACCOUNT = 6;
  static final int OF_COMPUTER = 30;
  static final Duration WITHIN = Duration.ofMinutes(10);

  private final Map<String, Deque<Long>> byAccount = new HashMap<>();
  private final Deque<Long> all = new ArrayDeque<>();

  /** Whether one more of this account comes through; it counts if so. */
  public boolean take(String account, long nowNanos) {
    forget(all, nowNanos);
    byAccount.values().forEach(times -> forget(times, nowNanos));
    byAccount.values().removeIf(Deque::isEmpty);
    Deque<Long> own = byAccount.computeIfAbsent(account, any -> new ArrayDeque<>());
    if (own.size() >= OF_ACCOUNT || all.size() >= OF_COMPUTER) {
      return false;
    }
    own.add(nowNanos);
    all.add(nowNanos);
    return true;
  }

  private static void forget(Deque<Long> times, long nowNanos) {
    while (!times.isEmpty() && nowNanos - times.element() >= WITHIN.toNanos()) {
      times.remove();
    }
  }
}
