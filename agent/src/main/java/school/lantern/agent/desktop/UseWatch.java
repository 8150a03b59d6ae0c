package school.lantern.agent.desktop;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.model.SessionChange.Change;

/**
 * Whether the session is in use, by the time since the last input. Pure.
 *
 * <p>The first answer is always told: an earlier helper of the same session may have left the other
 * one behind.
 */
final class UseWatch {
  private @Nullable Change last;

  /** The change that this reading is, if any; it happened at the last input. */
  Optional<Change> read(Duration sinceInput, Duration idleAfter) {
    Change now = sinceInput.compareTo(idleAfter) >= 0 ? Change.IDLE : Change.ACTIVE;
    if (now == last) {
      return Optional.empty();
    }
    last = now;
    return Optional.of(now);
  }
}
