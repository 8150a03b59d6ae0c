package school.lantern.agent.session;

import java.util.List;
import java.util.Optional;
import school.lantern.model.LoginSession;

/** Which session a helper belongs to. */
final class SessionMatch {
  private static final int ID_MAX_CHARS = 64;

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
        .filter(session -> session.session().id().equals(hint) || session.display().equals(hint))
        .findFirst()
        .or(() -> own.stream().filter(OpenSession::graphical).findFirst())
        .map(OpenSession::session);
  }

  /** A session that only its helper tells of. */
  static LoginSession inferred(String account, String hint) {
    String id = hint.isBlank() ? "desktop" : hint.strip();
    return new LoginSession(id.substring(0, Math.min(id.length(), ID_MAX_CHARS)), account);
  }
}
