package school.lantern.agent.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;
import school.lantern.model.SessionChange.Change;

/** What happened between two looks at the sessions. */
final class SessionChanges {
  private SessionChanges() {}

  /**
   * Log-offs come first: a number that was given to another account is one of each.
   *
   * @param inferred whether nobody was looking in between, as at the start of the service
   */
  static List<SessionChange> between(
      List<OpenSession> before,
      List<OpenSession> after,
      SessionChange.Source source,
      boolean inferred) {
    Map<LoginSession, OpenSession> old = bySession(before);
    Map<LoginSession, OpenSession> now = bySession(after);
    List<SessionChange> changes = new ArrayList<>();
    for (LoginSession session : old.keySet()) {
      if (!now.containsKey(session)) {
        changes.add(new SessionChange(session, Change.LOG_OFF, source, inferred));
      }
    }
    for (OpenSession open : now.values()) {
      OpenSession was = old.get(open.session());
      if (was == null) {
        changes.add(new SessionChange(open.session(), Change.LOG_ON, source, inferred));
      }
      if (open.locked() != (was != null && was.locked())) {
        Change change = open.locked() ? Change.LOCK : Change.UNLOCK;
        changes.add(new SessionChange(open.session(), change, source, inferred));
      }
    }
    return changes;
  }

  private static Map<LoginSession, OpenSession> bySession(List<OpenSession> sessions) {
    Map<LoginSession, OpenSession> map = new LinkedHashMap<>();
    sessions.forEach(open -> map.put(open.session(), open));
    return map;
  }
}
