package school.lantern.agent.keyboard;

import com.github.kwhat.jnativehook.NativeInputEvent;
import com.github.kwhat.jnativehook.keyboard.NativeKeyEvent;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.typing.Keystroke;

/**
 * From key codes to keystrokes.
 *
 * <p>Each key comes twice: as a press with a code, where editing keys and shortcuts are told, and,
 * if the layout makes one, as a character. The right Alt key is AltGr, which makes characters; it
 * is no shortcut.
 */
final class KeyTranslator {
  private static final int SHORTCUT_MASK =
      NativeInputEvent.CTRL_MASK | NativeInputEvent.META_MASK | NativeInputEvent.ALT_L_MASK;

  private char highSurrogate;

  /** What a key press means, or {@code null} if its character says it, or it means nothing. */
  @Nullable Keystroke pressed(NativeKeyEvent event) {
    int code = event.getKeyCode();
    if (isModifier(code)) {
      return null;
    }
    if (isShortcut(event)) {
      return Keystroke.Edit.CARET_MOVED;
    }
    return switch (code) {
      case NativeKeyEvent.VC_BACKSPACE -> Keystroke.Edit.BACKSPACE;
      case NativeKeyEvent.VC_ENTER -> Keystroke.Edit.ENTER;
      case NativeKeyEvent.VC_TAB -> new Keystroke.Typed('\t');
      case NativeKeyEvent.VC_UP,
          NativeKeyEvent.VC_DOWN,
          NativeKeyEvent.VC_LEFT,
          NativeKeyEvent.VC_RIGHT,
          NativeKeyEvent.VC_HOME,
          NativeKeyEvent.VC_END,
          NativeKeyEvent.VC_PAGE_UP,
          NativeKeyEvent.VC_PAGE_DOWN,
          NativeKeyEvent.VC_DELETE ->
          Keystroke.Edit.CARET_MOVED;
      default -> null;
    };
  }

  /** What a character means, or {@code null} if its key press has said it. */
  @Nullable Keystroke typed(NativeKeyEvent event) {
    char unit = event.getKeyChar();
    if (unit == NativeKeyEvent.CHAR_UNDEFINED
        || Character.isISOControl(unit)
        || isShortcut(event)) {
      return null; // modifier keys come as character 0
    }
    if (Character.isHighSurrogate(unit)) {
      highSurrogate = unit;
      return null;
    }
    int codePoint =
        Character.isSurrogatePair(highSurrogate, unit)
            ? Character.toCodePoint(highSurrogate, unit)
            : unit;
    highSurrogate = 0;
    return new Keystroke.Typed(codePoint);
  }

  private static boolean isShortcut(NativeInputEvent event) {
    return (event.getModifiers() & SHORTCUT_MASK) != 0;
  }

  private static boolean isModifier(int code) {
    return switch (code) {
      case NativeKeyEvent.VC_SHIFT,
          NativeKeyEvent.VC_CONTROL,
          NativeKeyEvent.VC_ALT,
          NativeKeyEvent.VC_META,
          NativeKeyEvent.VC_CAPS_LOCK,
          NativeKeyEvent.VC_UNDEFINED ->
          true;
      default -> false;
    };
  }
}
