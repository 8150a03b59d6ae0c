package school.lantern.agent.keyboard.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.agent.keyboard.win32.FocusedField.isSecret;

import org.junit.jupiter.api.Test;

class FocusedFieldTest {
  private static final int PLAIN = 0x5001_0080;
  private static final int PASSWORD = PLAIN | 0x20;

  @Test
  void fieldsForTextAreSecretByTheirStyle() {
    for (String kind :
        new String[] {"Edit", "TEdit", "RICHEDIT50W", "WindowsForms10.EDIT.app.0.1", "TextBox"}) {
      assertThat(isSecret(kind, PLAIN)).as(kind).isFalse();
      assertThat(isSecret(kind, PASSWORD)).as(kind).isTrue();
    }
  }

  @Test
  void theSameBitMeansSomethingElseInOtherWindows() {
    assertThat(isSecret("Chrome_RenderWidgetHostHWND", PASSWORD)).isFalse();
    assertThat(isSecret("Button", PASSWORD)).isFalse();
  }

  @Test
  void whatHasNoKindMayBeASecret() {
    assertThat(isSecret("", PLAIN)).isTrue();
  }
}
