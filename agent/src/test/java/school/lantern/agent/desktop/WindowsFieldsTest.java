package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.keyboard.win32.PasswordWindow;
import school.lantern.agent.secretfield.win32.FieldsProbe;

/** What Windows' accessibility tells of the focused field, under wine: {@code deploy/test}. */
@EnabledIfEnvironmentVariable(named = WineDesktop.RUNTIME, matches = ".+")
class WindowsFieldsTest {
  @TempDir Path home;

  @Test
  void aPasswordFieldIsToldFromAnOrdinaryOne() throws Exception {
    Files.writeString(home.resolve("essay.txt"), "");
    try (Desktop desktop = new Desktop(home);
        WineDesktop wine = new WineDesktop(desktop, home)) {
      WineProbe probe = new WineProbe(wine, FieldsProbe.class, home.resolve("errors"));
      probe.awaitLine("listening");
      wine.launch("wine", "notepad", WineDesktop.windowsPath(home.resolve("essay.txt")));
      desktop.focusOn("essay");
      awaitAfterKey(probe, "field OPEN");

      wine.java(PasswordWindow.class, home.resolve("password-errors"));
      desktop.focusOn("Log on");
      awaitAfterKey(probe, "field SECRET");
      desktop.focusOn("essay");
      awaitAfterKey(probe, "field OPEN");

      probe.end();
      assertThat(probe.errors()).doesNotContain("Exception");
    }
  }

  /** X11 says that a window has the focus before wine has heard of it: keys are pressed until. */
  private static void awaitAfterKey(WineProbe probe, String answer) {
    Desktop.awaitTrue(
        () -> answer + " after " + probe.lines() + probe.errors(),
        () -> {
          int before = probe.lines().size();
          press(probe);
          Desktop.awaitTrue("an answer", () -> answers(probe, before).size() >= 2);
          return answers(probe, before).get(answers(probe, before).size() - 1).equals(answer);
        });
  }

  private static void press(WineProbe probe) {
    try {
      probe.order("key");
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }

  /** That it is asked, and what the answer is. */
  private static List<String> answers(WineProbe probe, int before) {
    return probe.lines().stream().skip(before).filter(line -> line.startsWith("field")).toList();
  }
}
