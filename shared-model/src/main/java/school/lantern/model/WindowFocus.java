package school.lantern.model;

import java.time.Duration;
import java.time.Instant;

/**
 * One stretch of time in which one window had the keyboard focus in one login session.
 *
 * <p>Source: the desktop's own focus events. A window that keeps the focus for long is reported in
 * several stretches, each beginning where the one before ended.
 *
 * @param session the login session
 * @param window which window
 * @param from when the stretch began, workstation wall clock
 * @param heldFor how long it lasted; never negative, zero for a window that flashed past
 */
public record WindowFocus(LoginSession session, FrontWindow window, Instant from, Duration heldFor)
    implements Observation {

  public static final String KIND = "window-focus";

  /**
   * @throws IllegalArgumentException if a part is missing or {@code heldFor} is negative
   */
  public WindowFocus {
    Require.present(session, "session");
    Require.present(window, "window");
    Require.present(from, "from");
    Require.notNegative(heldFor, "heldFor");
  }

  @Override
  public String kind() {
    return KIND;
  }
}
