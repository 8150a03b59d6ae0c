package school.lantern.agent.session;

import java.time.Instant;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;

/**
 * What the system itself wrote down of a session, whether or not the agent was there.
 *
 * @param at when, by the wall clock
 * @param session whose
 * @param change log on or off, or to the back and to the front
 */
public record PastChange(Instant at, LoginSession session, SessionChange.Change change) {}
