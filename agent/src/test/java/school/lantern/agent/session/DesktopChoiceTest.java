package school.lantern.agent.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.agent.session.DesktopChoice.Found;
import school.lantern.agent.session.XServer.Running;
import school.lantern.agent.session.XServer.Vt;
import school.lantern.model.LoginSession;

/** Which of several X servers is a session's own, case by case. */
class DesktopChoiceTest {
  private static final LoginSession AMELIA = new LoginSession("2", "amelia.k");
  private static final OpenSession OF_GDM = new OpenSession(AMELIA, "", true, false, false);
  private static final OpenSession TEXT = new OpenSession(AMELIA, "", false, false, false);
  private static final Seat SECOND = new Seat(2);

  /** As GDM starts it, before the first program of the session. */
  private static final XServer REAL = server(":0", "amelia.k", 100, "2", new Vt(2, 2));

  private static XServer server(String display, String account, long started, String scope, Vt vt) {
    return new XServer(display, account, new Running(started, started, scope, vt));
  }

  private static Found found(OpenSession open, XServer... servers) {
    return new DesktopChoice(open, SECOND, true).among(List.of(servers), null);
  }

  private static @Nullable String watched(OpenSession open, XServer... servers) {
    return found(open, servers).desktop().map(XServer::display).orElse(null);
  }

  @Test
  void oneThatDrawsIntoAWindowNeverPassesForTheRealOne() {
    XServer nested = server(":5", "amelia.k", 300, "2", Vt.NONE);
    assertThat(found(OF_GDM, nested, REAL).desktop()).hasValue(REAL);
    assertThat(found(OF_GDM, nested, REAL).others()).containsExactly(nested);
    XServer fromTheTerminal = server(":5", "amelia.k", 300, "2", new Vt(0, 2));
    assertThat(watched(OF_GDM, fromTheTerminal, REAL)).isEqualTo(":0");
    XServer imitated = server(":5", "amelia.k", 300, "2", new Vt(2, 2));
    assertThat(watched(OF_GDM, imitated, REAL)).as("the older one").isEqualTo(":0");
    XServer ofAService = server(":5", "amelia.k", 50, "", Vt.NONE);
    assertThat(watched(OF_GDM, ofAService, REAL)).as("older, outside").isEqualTo(":0");
    XServer closed = new XServer(":5", "amelia.k", Running.UNKNOWN);
    assertThat(found(OF_GDM, closed, REAL).others()).as("told too").containsExactly(closed);
  }

  @Test
  void whoeverStartsAnEmptyOneFromTheConsoleIsWatchedOnTheRealOne() {
    XServer empty = server(":9", "amelia.k", 100, "2", new Vt(0, 2));
    XServer startx = server(":0", "amelia.k", 200, "2", new Vt(2, 2));
    assertThat(watched(TEXT, empty)).isEqualTo(":9");
    assertThat(watched(TEXT, empty, startx)).isEqualTo(":0");
  }

  @Test
  void othersServersAreOthers() {
    assertThat(watched(OF_GDM, server(":0", "ben.o", 100, "3", new Vt(3, 3)))).isNull();
    assertThat(watched(OF_GDM, server(":0", "amelia.k", 100, "4", Vt.NONE)))
        .as("of another session of hers")
        .isNull();
    assertThat(watched(OF_GDM, server(":0", "root", 100, "", new Vt(7, 7))))
        .as("the log-on screen's")
        .isNull();
    assertThat(watched(OF_GDM, server(":0", "root", 100, "", new Vt(2, 2))))
        .as("a display manager's on her terminal")
        .isEqualTo(":0");
    assertThat(watched(OF_GDM, server(":0", "root", 100, "", Vt.NONE))).isEqualTo(":0");
    assertThat(watched(TEXT, server(":0", "root", 100, "", Vt.NONE))).isNull();
  }

  @Test
  void whereTheSystemNamesOneAllOthersAreUnseen() {
    XServer second = server(":5", "amelia.k", 300, "2", Vt.NONE);
    Found found = new DesktopChoice(OF_GDM, SECOND, true).among(List.of(second), ":0");
    assertThat(found.desktop()).isEmpty();
    assertThat(found.others()).containsExactly(second);
  }

  @Test
  void aSeatIsWhatTheSystemCallsIt() {
    assertThat(Seat.of("tty7")).isEqualTo(new Seat(7));
    assertThat(Seat.of("2")).isEqualTo(SECOND);
    assertThat(Seat.of("pts/0")).isEqualTo(Seat.UNKNOWN);
    assertThat(Seat.of("")).isEqualTo(Seat.UNKNOWN);
  }
}
