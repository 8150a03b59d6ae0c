package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Slows guessing down. A secret of 160 bits cannot be guessed, so one count for everybody is
 * enough: it keeps the log and the database quiet while a misconfigured room keeps knocking.
 */
@ApplicationScoped
class BadTokens {
  static final int ALLOWED = 60;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Deque<Instant> recent = new ArrayDeque<>();
  private final Clock clock;

  BadTokens(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean tooMany() {
    Instant horizon = clock.instant().minus(WINDOW);
    while (!recent.isEmpty() && recent.getFirst().isBefore(horizon)) {
      recent.removeFirst();
    }
    return recent.size() >= ALLOWED;
  }

  synchronized void another() {
    recent.addLast(clock.instant());
  }
}
