package school.lantern.agent.session;

import school.lantern.model.LoginSession;

/**
 * A login session as the operating system has it now.
 *
 * @param session which, and whose
 * @param display the X display when it is known, {@link #WAYLAND} where there is none, otherwise
 *     empty
 * @param graphical whether it has a desktop, so that a helper belongs into it
 * @param locked whether its screen is locked, as far as the system knows
 * @param away whether another session, or the log-on screen, is in front of it at its seat
 */
public record OpenSession(
    LoginSession session, String display, boolean graphical, boolean locked, boolean away) {

  /** In place of a display: a desktop on which X is a guest at most. */
  public static final String WAYLAND = "wayland";

  /** Whether a helper can begin there: it knows what to watch, or that it will see little. */
  public boolean isReady() {
    return graphical && !display.isEmpty();
  }

  public boolean isWayland() {
    return display.equals(WAYLAND);
  }
}
