package school.lantern.agent.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import school.lantern.model.FrontWindow;

class WindowNamesTest {

  @Test
  void theClassPartNamesTheApplication() {
    assertThat(WindowNames.application("Navigator\0Firefox-esr\0")).isEqualTo("firefox-esr");
    assertThat(WindowNames.application("xterm")).isEqualTo("xterm");
    assertThat(WindowNames.application("xterm\0\0")).isEqualTo("xterm");
    assertThat(WindowNames.application("")).isEmpty();
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
