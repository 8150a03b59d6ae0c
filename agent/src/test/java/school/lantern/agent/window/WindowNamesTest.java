package school.lantern.agent.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import school.lantern.model.FrontWindow;

class WindowNamesTest {

  /** What a program calls itself is not enough: only our own windows are left alone. */
  @Test
  void nobodyElseBearsTheNameOfTheAgentsWindows() {
    String named = "lantern-dialog\0Lantern-Dialog\0";
    assertThat(WindowNames.application(named, () -> true)).isEqualTo(FrontWindow.OF_THE_AGENT);
    assertThat(WindowNames.application(named, () -> false)).isEqualTo("lantern-dialog?");
    assertThat(WindowNames.imageName("C:\\Users\\amelia\\lantern-dialog.exe"))
        .isEqualTo("lantern-dialog?");
  }

  @Test
  void theClassPartNamesTheApplication() {
    assertThat(WindowNames.application("Navigator\0Firefox-esr\0", () -> false))
        .isEqualTo("firefox-esr");
    assertThat(WindowNames.application("xterm", () -> false)).isEqualTo("xterm");
    assertThat(WindowNames.application("xterm\0\0", () -> false)).isEqualTo("xterm");
    assertThat(WindowNames.application("", () -> false)).isEmpty();
  }

  @Test
  void theImageFileNamesTheWindowsProgram() {
    assertThat(WindowNames.imageName("C:\\Program Files\\App\\WINWORD.EXE")).isEqualTo("winword");
    assertThat(WindowNames.imageName("notepad.exe")).isEqualTo("notepad");
    assertThat(WindowNames.imageName("C:\\tools\\odd.name.com")).isEqualTo("odd.name.com");
    assertThat(WindowNames.imageName("")).isEmpty();
  }

  @Test
  void titlesAreCutBetweenCharacters() {
    assertThat(WindowNames.title(" a\tb\n ")).isEqualTo("a b");
    String smile = "\ud83d\ude42";
    String title = WindowNames.title("x" + smile.repeat(FrontWindow.TITLE_MAX_CHARS));
    assertThat(title).hasSize(FrontWindow.TITLE_MAX_CHARS - 1).endsWith(smile);
  }
}
