package school.lantern.agent.keyboard;

import static com.github.kwhat.jnativehook.keyboard.NativeKeyEvent.NATIVE_KEY_PRESSED;
import static com.github.kwhat.jnativehook.keyboard.NativeKeyEvent.NATIVE_KEY_TYPED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kwhat.jnativehook.NativeInputEvent;
import com.github.kwhat.jnativehook.keyboard.NativeKeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.agent.typing.Keystroke;

class KeyTranslatorTest {
  private final KeyTranslator translator = new KeyTranslator();

  private @Nullable Keystroke pressed(int modifiers, int code) {
    char none = NativeKeyEvent.CHAR_UNDEFINED;
    return translator.pressed(new NativeKeyEvent(NATIVE_KEY_PRESSED, modifiers, 0, code, none));
  }

  private @Nullable Keystroke typed(int modifiers, char unit) {
    int code = NativeKeyEvent.VC_UNDEFINED;
    return translator.typed(new NativeKeyEvent(NATIVE_KEY_TYPED, modifiers, 0, code, unit));
  }

  @Test
  void charactersComeOnce() {
    assertThat(typed(0, 'e')).isEqualTo(new Keystroke.Typed('e'));
    assertThat(pressed(0, NativeKeyEvent.VC_E)).isNull();
    assertThat(typed(NativeInputEvent.ALT_R_MASK, '@')).isEqualTo(new Keystroke.Typed('@'));
    assertThat(typed(0, '\b')).isNull();
    assertThat(typed(0, '\0')).as("a modifier key").isNull();
  }

  @Test
  void editingKeys() {
    assertThat(pressed(0, NativeKeyEvent.VC_BACKSPACE)).isEqualTo(Keystroke.Edit.BACKSPACE);
    assertThat(pressed(0, NativeKeyEvent.VC_ENTER)).isEqualTo(Keystroke.Edit.ENTER);
    assertThat(pressed(0, NativeKeyEvent.VC_TAB)).isEqualTo(new Keystroke.Typed('\t'));
    assertThat(pressed(0, NativeKeyEvent.VC_LEFT)).isEqualTo(Keystroke.Edit.CARET_MOVED);
    assertThat(pressed(0, NativeKeyEvent.VC_SHIFT)).isNull();
  }

  @Test
  void aShortcutMayMoveTheCaretAndTypesNothing() {
    int control = NativeInputEvent.CTRL_L_MASK;
    assertThat(pressed(control, NativeKeyEvent.VC_V)).isEqualTo(Keystroke.Edit.CARET_MOVED);
    assertThat(pressed(control, NativeKeyEvent.VC_CONTROL)).isNull();
    assertThat(typed(control, 'v')).isNull();
  }

  @Test
  void charactersBeyondSixteenBitsComeInTwoHalves() {
    assertThat(typed(0, '\ud83d')).isNull();
    assertThat(typed(0, '\ude42')).isEqualTo(new Keystroke.Typed(0x1F642));
    assertThat(typed(0, 'a')).isEqualTo(new Keystroke.Typed('a'));
  }
}
