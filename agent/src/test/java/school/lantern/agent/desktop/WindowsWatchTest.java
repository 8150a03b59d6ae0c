package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.window.win32.WatchProbe;

/**
 * What the Windows watch sees of real Windows programs, under wine: {@code deploy/test-windows}.
 */
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
      Process probe = wine.java(WatchProbe.class, home.resolve("errors"));
      List<String> told = read(probe);
      Desktop.awaitTrue("the watch", () -> told.contains("watching"));

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
      probe.getOutputStream().close();
      Desktop.awaitTrue("a clean end", () -> told.contains("closed"));
      assertThat(home.resolve("errors")).content().doesNotContain("Exception");
    }
  }

  private static String lastFront(List<String> told) {
    return told.stream().filter(line -> line.startsWith("front")).reduce("", (a, b) -> b);
  }

  private static List<String> read(Process probe) {
    List<String> lines = new CopyOnWriteArrayList<>();
    BufferedReader out = probe.inputReader(StandardCharsets.UTF_8);
    Thread reader =
        new Thread(
            () -> {
              try (out) {
                out.lines().forEach(lines::add);
              } catch (IOException gone) {
                throw new UncheckedIOException(gone);
              }
            },
            "probe-reader");
    reader.setDaemon(true);
    reader.start();
    return lines;
  }
}
