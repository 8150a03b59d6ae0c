package school.lantern.agent.desktop;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Moment;
import school.lantern.model.SessionChange.Change;

/**
 * Whether the session is in use, by the time since the last input. Pure.
 *
 * <p>The first answer is always told: an earlier helper of the same session may have left the other
 * one behind.
 */
final class UseWatch {
  private @Nullable Change last;
  private long beganUptimeMillis;

  /** The helper's work begins. */
  void begin(Moment now) {
    beganUptimeMillis = now.uptimeMillis();
  }

  /** Not before the work began: the X server may be older than the session. */
  Moment lastInput(Moment now, Duration untouched) {
    long worked = Math.max(0, now.uptimeMillis() - beganUptimeMillis);
    long ago = Math.min(untouched.toMillis(), worked);
    return new Moment(now.wall().minusMillis(ago), now.uptimeMillis() - ago, now.boot());
  }

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
