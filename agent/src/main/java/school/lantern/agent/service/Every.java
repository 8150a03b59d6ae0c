package school.lantern.agent.service;

import java.time.Duration;
import school.lantern.model.Moment;

/** Due at once, and then again after each period of time since boot. */
final class Every {
  private final Duration period;
  private boolean started;
  private long lastUptimeMillis;

  Every(Duration period) {
    this.period = period;
  }

  /** Asking starts the next period when it is due. */
  boolean isDue(Moment now) {
    if (started && now.uptimeMillis() - lastUptimeMillis < period.toMillis()) {
      return false;
    }
    started = true;
    lastUptimeMillis = now.uptimeMillis();
    return true;
  }
}
