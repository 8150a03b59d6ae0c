package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.link.LinkProbe;

/** Both ends of the link over a named pipe, under wine: {@code deploy/test}. */
@EnabledIfEnvironmentVariable(named = WineDesktop.RUNTIME, matches = ".+")
class WindowsLinkTest {
  @TempDir Path home;

  @Test
  void theServiceHearsWhoItIsAndAllThatItSaysOnce() throws Exception {
    String folder = WineDesktop.windowsPath(home);
    try (Desktop desktop = new Desktop(home);
        WineDesktop wine = new WineDesktop(desktop, home)) {
      WineProbe door = probe(wine, "door", folder);
      door.awaitLine("open");

      WineProbe helper = probe(wine, "helper", folder);
      helper.awaitLine("policy p-1");
      door.awaitLine("observed " + LinkProbe.OBSERVATIONS);
      String account = System.getProperty("user.name");
      assertThat(helper.lines()).contains("session " + account);
      assertThat(door.lines())
          .as("the session is what Windows says, not what the helper says")
          .anyMatch(line -> line.matches("arrived " + account + " in [0-9]+"));
      helper.end();
      door.awaitLine("left");

      WineProbe killed = probe(wine, "helper", folder);
      door.awaitLine("observed " + 2 * LinkProbe.OBSERVATIONS);
      killed.kill();
      door.awaitLine("lost");
      door.end();
    }
  }

  private WineProbe probe(WineDesktop wine, String end, String folder) throws Exception {
    return new WineProbe(wine, LinkProbe.class, home.resolve(end + "-errors"), end, folder);
  }
}
