package school.lantern.model;

import java.time.Instant;
import java.util.UUID;

/**
 * One moment on a workstation's two clocks.
 *
 * <p>Two, because a wall clock may be wrong or be set. Within one boot the monotonic clock tells
 * the collector how long before sending a thing happened, whatever the wall clock says.
 *
 * @param wall wall clock, to the millisecond
 * @param uptimeMillis milliseconds since boot, time suspended included
 * @param boot the operating system's id of that boot
 */
public record Moment(Instant wall, long uptimeMillis, UUID boot) {

  /**
   * @throws IllegalArgumentException if a part is missing or {@code uptimeMillis} is negative
   */
  public Moment {
    Require.present(wall, "wall");
    Require.notNegative(uptimeMillis, "uptimeMillis");
    Require.present(boot, "boot");
  }
}
