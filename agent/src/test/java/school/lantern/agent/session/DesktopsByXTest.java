package school.lantern.agent.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.agent.session.XServer.Running;
import school.lantern.agent.session.XServer.Vt;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;

/** Several sessions and servers at once: each desktop gets its own, and nothing is silent. */
class DesktopsByXTest {
  private static final LoginSession DESK = new LoginSession("2", "amelia.k");
  private static final LoginSession CONSOLE = new LoginSession("3", "amelia.k");

  private static XServer server(String display, String account, String scope) {
    return new XServer(display, account, new Running(1, 1, scope, Vt.NONE));
  }

  private static OpenSession open(LoginSession session, String display, boolean graphical) {
    return new OpenSession(session, display, graphical, false, false);
  }

  private static DesktopsByX desktops(List<OpenSession> told, XServer... servers) {
    SessionSource system =
        new SessionSource() {
          @Override
          public SessionChange.Source name() {
            return SessionChange.Source.LOGIND;
          }

          @Override
          public List<OpenSession> open() {
            return told;
          }

          @Override
          public Path watched() {
            return Path.of("/proc");
          }
        };
    return new DesktopsByX(
        system,
        new XServers() {
          @Override
          Set<String> sockets() {
            return Set.of();
          }

          @Override
          List<XServer> besides(Set<String> named) {
            return List.of(servers).stream()
                .filter(server -> !named.contains(server.display()))
                .toList();
          }
        });
  }

  @Test
  void eachSessionHasTheServerOfItsScope() throws IOException {
    DesktopsByX desktops =
        desktops(
            List.of(open(DESK, "", true), open(CONSOLE, "", false)),
            server(":1", "amelia.k", "3"),
            server(":0", "amelia.k", "2"));
    assertThat(desktops.open()).containsExactly(open(DESK, ":0", true), open(CONSOLE, ":1", true));
    assertThat(desktops.unseen()).isEmpty();
  }

  /** Whoever has two sessions, or a remote one, has no place for a silent server either. */
  @Test
  void aServerOfNoSessionInParticularIsTold() throws IOException {
    DesktopsByX desktops =
        desktops(
            List.of(open(DESK, ":0", true), open(CONSOLE, "", false)),
            server(":7", "amelia.k", ""),
            server(":8", "amelia.k", "remote"),
            server(":9", "root", ""),
            server(":10", "ben.o", ""));
    assertThat(desktops.open()).containsExactly(open(DESK, ":0", true), open(CONSOLE, "", false));
    assertThat(desktops.unseen())
        .containsExactly(new UnseenDisplay(DESK, ":7"), new UnseenDisplay(DESK, ":8"));
  }

  @Test
  void underWaylandTheGuestServerIsNoSecondDesktop() throws IOException {
    DesktopsByX desktops =
        desktops(List.of(open(DESK, OpenSession.WAYLAND, true)), server(":0", "amelia.k", ""));
    assertThat(desktops.open()).containsExactly(open(DESK, OpenSession.WAYLAND, true));
    assertThat(desktops.unseen()).isEmpty();
  }
}
