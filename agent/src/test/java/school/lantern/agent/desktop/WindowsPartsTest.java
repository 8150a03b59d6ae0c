package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.health.win32.ProtectionProbe;
import school.lantern.agent.link.LinkProbe;
import school.lantern.agent.link.win32.ImpostorProbe;
import school.lantern.agent.service.win32.UserProcessProbe;
import school.lantern.agent.uplink.win32.FilesProbe;

/** Parts of the Windows agent that need no window, in one Windows: {@code deploy/test}. */
@EnabledIfEnvironmentVariable(named = WineDesktop.RUNTIME, matches = ".+")
class WindowsPartsTest {
  private static final int NOBODY = 65_534;

  @TempDir static Path home;
  private static Desktop desktop;
  private static WineDesktop wine;

  @BeforeAll
  static void open() throws Exception {
    desktop = new Desktop(home);
    wine = new WineDesktop(desktop, home);
  }

  @AfterAll
  static void close() throws IOException {
    wine.close();
    desktop.close();
  }

  @Test
  void theServiceHearsWhoItIsAndAllThatItSaysOnce() throws Exception {
    String folder = WineDesktop.windowsPath(home);
    WineProbe door = linkProbe("door", folder);
    door.awaitLine("open");

    WineProbe helper = linkProbe("helper", folder);
    helper.awaitLine("policy p-1");
    door.awaitLine("observed " + LinkProbe.OBSERVATIONS);
    String account = System.getProperty("user.name");
    assertThat(helper.lines()).contains("session " + account);
    assertThat(door.lines())
        .as("the session is what Windows says, not what the helper says")
        .anyMatch(line -> line.matches("arrived " + account + " in [0-9]+"));
    helper.end();
    door.awaitLine("left");

    WineProbe killed = linkProbe("helper", folder);
    door.awaitLine("observed " + 2 * LinkProbe.OBSERVATIONS);
    killed.kill();
    door.awaitLine("lost");
    door.end();
  }

  private WineProbe linkProbe(String end, String folder) throws Exception {
    return new WineProbe(wine, LinkProbe.class, home.resolve(end + "-errors"), end, folder);
  }

  @Test
  void aProgramThatPlaysTheServiceIsToldNothing() throws Exception {
    WineProbe probe =
        new WineProbe(
            wine,
            ImpostorProbe.class,
            home.resolve("impostor-errors"),
            WineDesktop.windowsPath(home));
    probe.awaitLine("closed");
    assertThat(probe.lines())
        .doesNotContain("no pipe", "called")
        .contains("refused: the rights of an object name no owner")
        .anyMatch(line -> line.matches("refused: the pipe belongs to S-1-5-21-.*"));
  }

  /** What wine cannot show: that Windows keeps to these rights, and gives them to later threads. */
  @Test
  void aHelperTakesNoOrdersFromItsUserAndIsClosedToHim() throws Exception {
    Path ran = home.resolve("ran.txt");
    WineProbe probe =
        new WineProbe(
            wine,
            UserProcessProbe.class,
            home.resolve("rights-errors"),
            WineDesktop.windowsPath(ran));
    probe.awaitLine("closed");
    assertThat(ran).content().isEqualTo("ran null");
    String closed = " O:SYD:P(A;;GA;;;SY)(A;;GA;;;BA)(A;;%s;;;IU)";
    assertThat(probe.lines())
        .contains("process" + closed.formatted("0x101000"))
        .contains("thread" + closed.formatted("0x100800"))
        .contains("made later 72 bytes");
  }

  /** Wine has no security centre, and an update of its own; the way to ask is the same. */
  @Test
  void whatTheSystemDoesNotTellOfItsProtectionIsAbsent() throws Exception {
    WineProbe probe = new WineProbe(wine, ProtectionProbe.class, home.resolve("wmi-errors"));
    probe.awaitLine("closed");
    assertThat(probe.lines())
        .contains("protection null")
        .anyMatch(line -> line.matches("described as \\[KB\\d+ on [\\d/]+]"))
        .anyMatch(line -> line.matches("processors \\[\\d+]"));
  }

  /** Only root can give a folder away; what a link leads to, wine does not tell. */
  @Test
  void whatAPupilPutThereIsSetAsideAndATokenForAllIsNotUsed() throws Exception {
    Path folder = Files.createDirectory(home.resolve("state"));
    Files.writeString(folder.resolve("enrolment"), "planted");
    Assumptions.assumeTrue(
        desktop.run("chown", Integer.toString(NOBODY), folder.toString()) == 0, "needs root");
    Path open = Files.writeString(home.resolve("open.txt"), "seen");
    Path closed = Files.writeString(home.resolve("closed.txt"), "secret\n");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rw-------"));

    WineProbe probe =
        new WineProbe(
            wine,
            FilesProbe.class,
            home.resolve("files-errors"),
            WineDesktop.windowsPath(folder),
            WineDesktop.windowsPath(open),
            WineDesktop.windowsPath(closed));
    probe.awaitLine("closed");
    assertThat(folder).isEmptyDirectory();
    assertThat(home.resolve("state.not-ours-1").resolve("enrolment")).hasContent("planted");
    assertThat(probe.lines()).contains("token secret").noneMatch(line -> line.contains("seen"));
    assertThat(probe.lines()).anyMatch(line -> line.contains("can be read by everybody here"));
  }
}
