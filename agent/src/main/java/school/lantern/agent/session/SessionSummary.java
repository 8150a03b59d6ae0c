package school.lantern.agent.session;

import school.lantern.model.SessionChange;

/**
 * How the watch over the sessions stands, in numbers: a status shows no names.
 *
 * @param source who tells of sessions
 * @param sessions open ones
 * @param helpers connected ones
 * @param silent of those, the ones that say nothing
 * @param missing sessions that should have a helper and have none
 */
public record SessionSummary(
    SessionChange.Source source, int sessions, int helpers, int silent, int missing) {}
