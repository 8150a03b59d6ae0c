package school.lantern.agent.session;

import school.lantern.model.LoginSession;

/**
 * A login session as the operating system has it now.
 *
 * @param session which, and whose
 * @param display the X display when it is known, otherwise empty
 * @param graphical whether it has a desktop, so that a helper belongs into it
 * @param locked whether its screen is locked, as far as the system knows
 * @param away whether another session, or the log-on screen, is in front of it at its seat
 */
public record OpenSession(
    LoginSession session, String display, boolean graphical, boolean locked, boolean away) {}
