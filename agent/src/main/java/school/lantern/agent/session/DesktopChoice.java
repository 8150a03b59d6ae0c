package school.lantern.agent.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.model.LoginSession;

/**
 * Which X server is a session's desktop, where the system itself names none. Pure.
 *
 * <pre>
 *   of the session               before the others
 *   started for its terminal     0   what display managers and startx do; its words can be imitated
 *   controlled by its terminal   1   inherited by any program that is started from there
 *   in logind's scope of it      2   no program of another session is
 *   of its account, no scope     3   a service of the account's
 *   root's, on no known terminal 4   never a pupil's; for sessions that are desktops only
 * </pre>
 *
 * <p>Of two that are equal the older one: a display manager's server is there before the first
 * program of the session. All others of the account are named, since what is shown there is not
 * seen.
 */
final class DesktopChoice {
  private static final int NONE = 5;

  /**
   * What was found.
   *
   * @param desktop the server to watch, if there is one
   * @param others further ones of the same session
   */
  record Found(Optional<XServer> desktop, List<XServer> others) {}

  private final OpenSession open;
  private final Seat seat;
  private final boolean onlyOne;

  /**
   * For one session.
   *
   * @param onlyOne whether its account has no other session
   */
  DesktopChoice(OpenSession open, Seat seat, boolean onlyOne) {
    this.open = open;
    this.seat = seat;
    this.onlyOne = onlyOne;
  }

  /**
   * Chooses.
   *
   * @param named the display that the system names, or {@code null}
   */
  Found among(List<XServer> servers, @Nullable String named) {
    List<XServer> own = new ArrayList<>(servers);
    own.removeIf(server -> rank(server) == NONE);
    own.sort(
        Comparator.comparingInt(this::rank)
            .thenComparingLong(server -> server.process().startedTicks())
            .thenComparing(XServer::display));
    if (named != null || own.isEmpty()) {
      own.removeIf(server -> isRoots(server) || server.display().equals(named));
      return new Found(Optional.empty(), own);
    }
    XServer desktop = own.remove(0);
    own.removeIf(this::isRoots);
    return new Found(Optional.of(desktop), own);
  }

  private int rank(XServer server) {
    LoginSession session = open.session();
    XServer.Running process = server.process();
    boolean inScope = process.scope().equals(session.id());
    boolean ofAccount =
        server.account().equals(session.account()) && process.scope().isEmpty() && onlyOne;
    boolean mayBe = inScope || ofAccount || server.account().equals(XServer.ROOT);
    if (mayBe && seat.vt() != 0 && process.vt().told() == seat.vt()) {
      return 0;
    }
    if (mayBe && seat.vt() != 0 && process.vt().controlling() == seat.vt()) {
      return 1;
    }
    if (inScope) {
      return 2;
    }
    if (ofAccount) {
      return 3;
    }
    boolean elsewhere = process.vt().told() != 0 || !process.scope().isEmpty();
    return isRoots(server) && open.graphical() && !elsewhere ? 4 : NONE;
  }

  /** A server of root's that is not this session's is no program of the pupil's. */
  private boolean isRoots(XServer server) {
    return server.account().equals(XServer.ROOT)
        && !server.process().scope().equals(open.session().id());
  }
}
