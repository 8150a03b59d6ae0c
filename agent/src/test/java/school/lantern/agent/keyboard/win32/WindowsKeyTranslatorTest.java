package school.lantern.agent.keyboard.win32;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.agent.typing.Keystroke;
import school.lantern.agent.typing.Keystroke.Edit;
import school.lantern.agent.typing.Keystroke.Typed;

class WindowsKeyTranslatorTest {
  private static final Press.Modifiers NONE = held(false, false, false);
  private static final Press.Modifiers CONTROL = held(true, false, false);
  private static final Press.Modifiers ALT = held(false, true, false);
  private static final Press.Modifiers ALT_GR = held(true, true, false);
  private static final Press.Modifiers WINDOWS = held(false, false, true);
  private static final int E = 'E';
  private static final int BACKSPACE = 0x08;

  private final WindowsKeyTranslator translator = new WindowsKeyTranslator();

  private static Press.Modifiers held(boolean control, boolean alt, boolean windows) {
    return new Press.Modifiers(false, control, alt, windows);
  }

  private List<Keystroke> pressed(int key, Press.Modifiers held, String text) {
    return translator.pressed(new Press(key, 0, held), new Made(text, false));
  }

  private List<Keystroke> key(int key) {
    return pressed(key, NONE, "");
  }

  private List<Keystroke> text(String text) {
    return pressed(E, NONE, text);
  }

  private List<Keystroke> accent(String sign) {
    return translator.pressed(new Press(0xDE, 0, NONE), new Made(sign, true));
  }

  @Test
  void charactersAndAltGr() {
    assertThat(text("e")).containsExactly(new Typed('e'));
    assertThat(pressed(E, ALT_GR, "€")).containsExactly(new Typed('€'));
    assertThat(text("")).isEmpty();
    assertThat(key(0xA0)).as("a shift key").isEmpty();
    assertThat(key(0x1B)).as("escape").isEmpty();
    assertThat(text("\u001b")).isEmpty();
  }

  @Test
  void editingKeys() {
    assertThat(key(BACKSPACE)).containsExactly(Edit.BACKSPACE);
    assertThat(key(0x0D)).containsExactly(Edit.ENTER);
    assertThat(key(0x09)).containsExactly(new Typed('\t'));
    for (int caret : new int[] {0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x28, 0x2E}) {
      assertThat(key(caret)).containsExactly(Edit.CARET_MOVED);
    }
    assertThat(translator.unknown()).containsExactly(Edit.CARET_MOVED);
  }

  @Test
  void aShortcutMayMoveTheCaretAndTypesNothing() {
    for (Press.Modifiers shortcut : List.of(CONTROL, ALT, WINDOWS)) {
      assertThat(pressed('V', shortcut, "v")).containsExactly(Edit.CARET_MOVED);
      assertThat(pressed(0x11, shortcut, "")).as("a modifier itself").isEmpty();
    }
  }

  @Test
  void theLayoutIsAskedForNothingElse() {
    assertThat(WindowsKeyTranslator.mayMakeText(new Press(E, 0, NONE))).isTrue();
    assertThat(WindowsKeyTranslator.mayMakeText(new Press(E, 0, ALT_GR))).isTrue();
    assertThat(WindowsKeyTranslator.mayMakeText(new Press(E, 0, CONTROL))).isFalse();
    assertThat(WindowsKeyTranslator.mayMakeText(new Press(BACKSPACE, 0, NONE))).isFalse();
    assertThat(WindowsKeyTranslator.mayMakeText(new Press(0x10, 0, NONE))).isFalse();
  }

  @Test
  void anAccentWaitsForItsLetter() {
    assertThat(accent("´")).isEmpty();
    assertThat(text("e")).containsExactly(new Typed('´'), new Typed('e'));
    assertThat(text("e")).as("only once").containsExactly(new Typed('e'));
  }

  @Test
  void anAccentThatTheLayoutPutTogetherComesOnce() {
    assertThat(accent("´")).isEmpty();
    assertThat(text("é")).containsExactly(new Typed('é'));
  }

  @Test
  void anAccentByItself() {
    assertThat(accent("^")).isEmpty();
    assertThat(text(" ")).containsExactly(new Typed('^'));
    assertThat(accent("^")).isEmpty();
    assertThat(accent("^")).containsExactly(new Typed('^'), new Typed('^'));
    assertThat(accent("^")).isEmpty();
    assertThat(key(BACKSPACE)).isEmpty();
    assertThat(text("e")).containsExactly(new Typed('e'));
    assertThat(accent("^")).isEmpty();
    assertThat(key(0x0D)).containsExactly(new Typed('^'), Edit.ENTER);
    assertThat(accent("^")).isEmpty();
    assertThat(translator.unknown()).containsExactly(Edit.CARET_MOVED);
    assertThat(text("e")).containsExactly(new Typed('e'));
  }

  @Test
  void charactersOfNoKeyComeAsPackets() {
    assertThat(packet('\ud83d')).isEmpty();
    assertThat(packet('\ude42')).containsExactly(new Typed(0x1F642));
    assertThat(packet('a')).containsExactly(new Typed('a'));
  }

  private List<Keystroke> packet(char unit) {
    return translator.pressed(new Press(WindowsKeyTranslator.PACKET, unit, NONE), Made.NOTHING);
  }
}
