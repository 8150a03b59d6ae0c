package school.lantern.agent.session;

import school.lantern.model.LoginSession;

/**
 * A display beside the one that is watched.
 *
 * @param session whose programs may use it
 * @param display such as {@code :5}
 */
public record UnseenDisplay(LoginSession session, String display) {}
