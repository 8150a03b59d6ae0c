package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.window.win32.WatchProbe;

/** What the Windows watch sees of real Windows programs, under wine: {@code deploy/test}. */
@EnabledIfEnvironmentVariable(named = WineDesktop.RUNTIME, matches = ".+")
class WindowsWatchTest {
  private static final String ESSAY = "front notepad | essay.txt - Notepad";
  private static final String DIARY = "front notepad | diary.txt - Notepad";

  @TempDir Path home;

  @Test
  void seesWhichWindowIsInFrontAndWhenThereWasInput() throws Exception {
    Files.writeString(home.resolve("essay.txt"), "");
    Files.writeString(home.resolve("diary.txt"), "");
    try (Desktop desktop = new Desktop(home);
        WineDesktop wine = new WineDesktop(desktop, home)) {
      WineProbe probe = new WineProbe(wine, WatchProbe.class, home.resolve("errors"));
      List<String> told = probe.lines();
      probe.awaitLine("watching");

      wine.launch("wine", "notepad", WineDesktop.windowsPath(home.resolve("essay.txt")));
      desktop.focusOn("essay");
      Desktop.awaitTrue("the first", () -> lastFront(told).equals(ESSAY));
      wine.launch("wine", "notepad", WineDesktop.windowsPath(home.resolve("diary.txt")));
      desktop.focusOn("diary");
      Desktop.awaitTrue("the second", () -> lastFront(told).equals(DIARY));
      desktop.focusOn("essay");
      Desktop.awaitTrue("the first again", () -> lastFront(told).equals(ESSAY));

      int before = told.size();
      Desktop.awaitTrue(
          "idle time that grows to a second or more",
          () -> told.stream().skip(before).anyMatch(line -> line.matches("idle [0-9]{4,}")));
      probe.end();
      assertThat(probe.errors()).doesNotContain("Exception");
    }
  }

  private static String lastFront(List<String> told) {
    return told.stream().filter(line -> line.startsWith("front")).reduce("", (a, b) -> b);
  }
}
