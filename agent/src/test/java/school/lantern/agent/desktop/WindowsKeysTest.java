package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.keyboard.win32.KeyProbe;
import school.lantern.agent.keyboard.win32.PasswordWindow;

/** What the Windows hook hears of real keys in Notepad, under wine: {@code deploy/test}. */
@EnabledIfEnvironmentVariable(named = WineDesktop.RUNTIME, matches = ".+")
class WindowsKeysTest {
  @TempDir Path home;

  @Test
  void hearsWhatIsTypedAndComesBackWhenTheHookIsTakenAway() throws Exception {
    Files.writeString(home.resolve("essay.txt"), "");
    try (Desktop desktop = new Desktop(home);
        WineDesktop wine = new WineDesktop(desktop, home)) {
      WineProbe probe = new WineProbe(wine, KeyProbe.class, home.resolve("errors"));
      probe.awaitLine("listening");
      wine.launch("wine", "notepad", WineDesktop.windowsPath(home.resolve("essay.txt")));
      desktop.focusOn("essay");

      desktop.type("Tea, at 5!");
      desktop.press("BackSpace", "Left", "Return", "ctrl+a");
      probe.awaitLine("edit ENTER");
      Desktop.awaitTrue(
          () -> "the shortcut after " + probe.lines(),
          () -> edits(probe).equals(List.of("BACKSPACE", "CARET_MOVED", "ENTER", "CARET_MOVED")));
      assertThat(typed(probe)).isEqualTo("Tea, at 5!");

      probe.order("lose");
      probe.awaitLine("taken away");
      desktop.type("x"); // nobody hears it, but Windows counts it as input
      Desktop.awaitTrue(
          () -> "the hook is back after " + probe.lines(),
          () -> probe.lines().stream().anyMatch(line -> line.startsWith("unheard")));
      desktop.type("back");
      Desktop.awaitTrue(
          () -> "keys after " + probe.lines(), () -> typed(probe).equals("Tea, at 5!back"));
      wine.java(PasswordWindow.class, home.resolve("password-errors"));
      desktop.focusOn("Log on");
      int before = probe.lines().size();
      desktop.type("sesame");
      Desktop.awaitTrue(
          () -> "six keys of which nothing is known after " + probe.lines(),
          () -> probe.lines().size() == before + 6);
      assertThat(probe.lines()).endsWith("edit CARET_MOVED").hasSize(before + 6);
      assertThat(typed(probe)).as("nothing of the password").isEqualTo("Tea, at 5!back");

      probe.end();
      assertThat(probe.errors()).doesNotContain("Exception");
    }
  }

  private static String typed(WineProbe probe) {
    return String.join("", words(probe, "typed "));
  }

  private static List<String> edits(WineProbe probe) {
    return words(probe, "edit ");
  }

  private static List<String> words(WineProbe probe, String kind) {
    Predicate<String> wanted = line -> line.startsWith(kind);
    return probe.lines().stream()
        .filter(wanted)
        .map(line -> line.substring(kind.length()))
        .toList();
  }
}
