package school.lantern.agent.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.SessionChange;
import school.lantern.model.SessionChange.Change;

/**
 * Sessions that nobody tells of but their helper.
 *
 * <pre>
 *   helper    |   =====x(good-bye)     ====!(killed) ===   ===!(killed)
 *   session   |   |---|                |--------------|   |--|- 30 s -: then log-off, at the time of the loss
 * </pre>
 *
 * <p>No clock in here, as in {@link HelperWatch}.
 */
final class InferredSessions {
  static final Duration RETURN_WITHIN = Duration.ofSeconds(30);

  /** When the helper was lost, or empty while it is there. */
  private final Map<LoginSession, Optional<Moment>> open = new LinkedHashMap<>();

  /** Takes up the sessions of a run of the service that ended. */
  void resume(List<LoginSession> sessions, Moment lost) {
    sessions.forEach(session -> open.put(session, Optional.of(lost)));
  }

  List<Noted> helperArrived(LoginSession session, Moment now) {
    return open.put(session, Optional.empty()) == null
        ? List.of(change(session, Change.LOG_ON, now))
        : List.of();
  }

  List<Noted> helperLeft(LoginSession session, boolean saidGoodBye, Moment now) {
    if (!open.containsKey(session)) {
      return List.of();
    }
    if (saidGoodBye) {
      open.remove(session);
      return List.of(change(session, Change.LOG_OFF, now));
    }
    open.put(session, Optional.of(now));
    return List.of();
  }

  /**
   * The system tells of a session after all, and the helper that showed {@code session} is in it.
   *
   * @param told the same session as the system tells it
   */
  List<Noted> recognised(LoginSession session, LoginSession told, Moment now) {
    boolean wasOpen = open.remove(session) != null;
    return wasOpen && !session.equals(told)
        ? List.of(change(session, Change.LOG_OFF, now))
        : List.of();
  }

  /** Ends sessions whose helper did not come back. */
  List<Noted> tick(Moment now) {
    List<Noted> notes = new ArrayList<>();
    Iterator<Map.Entry<LoginSession, Optional<Moment>>> entries = open.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<LoginSession, Optional<Moment>> entry = entries.next();
      Optional<Moment> over = entry.getValue().filter(lost -> isOver(lost, now));
      if (over.isPresent()) {
        entries.remove();
        notes.add(change(entry.getKey(), Change.LOG_OFF, over.get()));
      }
    }
    return notes;
  }

  private static boolean isOver(Moment lost, Moment now) {
    return !lost.boot().equals(now.boot())
        || now.uptimeMillis() - lost.uptimeMillis() >= RETURN_WITHIN.toMillis();
  }

  Set<LoginSession> open() {
    return new LinkedHashSet<>(open.keySet());
  }

  private static Noted change(LoginSession session, Change change, Moment at) {
    return new Noted(at, new SessionChange(session, change, SessionChange.Source.HELPER, true));
  }
}
