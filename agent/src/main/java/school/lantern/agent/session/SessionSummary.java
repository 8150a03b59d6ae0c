package school.lantern.agent.session;

import java.util.List;
import school.lantern.model.SessionChange;

/**
 * How the watch over the sessions stands, in numbers: a status shows no names.
 *
 * @param source who tells of sessions
 * @param sessions open ones
 * @param counts of their helpers
 * @param each session by itself
 */
public record SessionSummary(
    SessionChange.Source source, int sessions, Counts counts, List<WatchedSession> each) {

  public SessionSummary {
    each = List.copyOf(each);
  }

  /**
   * Of helpers.
   *
   * @param helpers connected ones
   * @param silent of those, the ones that say nothing
   * @param missing sessions that should have a helper and have none
   */
  public record Counts(int helpers, int silent, int missing) {

    /** Whether each session that should have a helper has one that speaks. */
    public boolean complete() {
      return silent + missing == 0;
    }
  }
}
