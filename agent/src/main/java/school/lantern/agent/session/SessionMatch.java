package school.lantern.agent.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import school.lantern.model.LoginSession;

/** Which session a helper belongs to. */
final class SessionMatch {
  private static final int ID_MAX_CHARS = 64;
  private static final Comparator<OpenSession> IN_FRONT_FIRST =
      Comparator.comparing(OpenSession::away);

  private SessionMatch() {}

  /**
   * The account decides, since the kernel tells it; among the account's sessions the hint does.
   *
   * @return empty when the system knows no session of that account
   */
  static Optional<LoginSession> find(List<OpenSession> open, String account, String hint) {
    List<OpenSession> own =
        open.stream().filter(session -> session.session().account().equals(account)).toList();
    return own.stream()
        .filter(session -> session.session().id().equals(hint) || isOn(session, hint))
        .findFirst()
        .or(() -> own.stream().filter(OpenSession::graphical).min(IN_FRONT_FIRST))
        .map(OpenSession::session);
  }

  /** An unknown display is nobody's. */
  private static boolean isOn(OpenSession session, String hint) {
    return !hint.isEmpty() && session.display().equals(hint);
  }

  /** A session that only its helper tells of. */
  static LoginSession inferred(String account, String hint) {
    String id = hint.isBlank() ? "desktop" : hint.strip();
    return new LoginSession(id.substring(0, Math.min(id.length(), ID_MAX_CHARS)), account);
  }
}
