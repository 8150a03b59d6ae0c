package school.lantern.agent.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;
import school.lantern.model.SessionChange.Change;

/** What happened between two looks at the sessions. */
final class SessionChanges {
  private SessionChanges() {}

  /**
   * Log-offs come first: a number that was given to another account is one of each. Then sessions
   * go to the back before another comes to the front.
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
    List<OpenSession> backFirst = new ArrayList<>(now.values());
    backFirst.sort(Comparator.comparing(open -> !open.away()));
    for (OpenSession open : backFirst) {
      for (Change change : of(old.get(open.session()), open)) {
        changes.add(new SessionChange(open.session(), change, source, inferred));
      }
    }
    return changes;
  }

  private static List<Change> of(@Nullable OpenSession was, OpenSession open) {
    List<Change> changes = new ArrayList<>();
    if (was == null) {
      changes.add(Change.LOG_ON);
    }
    boolean wasLocked = was != null && was.locked();
    if (open.locked() != wasLocked) {
      changes.add(open.locked() ? Change.LOCK : Change.UNLOCK);
    }
    boolean wasAway = was != null && was.away();
    // Whoever unlocks a session is taken to sit at it: one that stays at the back is told so again.
    boolean unlockedBehind = open.away() && wasLocked && !open.locked();
    if (open.away() != wasAway || unlockedBehind) {
      changes.add(open.away() ? Change.DISCONNECT : Change.CONNECT);
    }
    return changes;
  }

  private static Map<LoginSession, OpenSession> bySession(List<OpenSession> sessions) {
    Map<LoginSession, OpenSession> map = new LinkedHashMap<>();
    sessions.forEach(open -> map.put(open.session(), open));
    return map;
  }
}
