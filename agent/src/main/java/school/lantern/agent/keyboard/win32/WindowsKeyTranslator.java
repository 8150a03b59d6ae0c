package school.lantern.agent.keyboard.win32;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import school.lantern.agent.typing.Keystroke;
import school.lantern.agent.typing.Keystroke.Edit;

/**
 * From virtual keys, and what the layout makes of them, to keystrokes. Pure.
 *
 * <p>An accent waits for its letter, as it does on the screen:
 *
 * <pre>
 *   ´  e         ´ e      put together behind this class
 *   ´  x         ´ x
 *   ´  space     ´
 *   ´  ´         ´ ´
 *   ´  (é)       é        the layout has put it together itself
 *   ´  backspace          nothing came of it
 * </pre>
 */
final class WindowsKeyTranslator {
  /** A character that no key makes: its code stands where the scan code belongs. */
  static final int PACKET = 0xE7;

  private static final int BACKSPACE = 0x08;
  private static final int TAB = 0x09;
  private static final int ENTER = 0x0D;
  private static final int PAGE_UP = 0x21;
  private static final int DOWN = 0x28; // page up, page down, end, home, left, up, right, down
  private static final int DELETE = 0x2E;
  private static final int NONE = 0;

  private char highSurrogate;
  private int accent = NONE;

  /** Whether the layout has a say in what this key means. */
  static boolean mayMakeText(Press press) {
    return press.key() != PACKET
        && !isModifier(press.key())
        && !press.held().makeShortcut()
        && !isEdit(press.key());
  }

  private static boolean isEdit(int key) {
    return switch (key) {
      case BACKSPACE, TAB, ENTER, DELETE -> true;
      default -> key >= PAGE_UP && key <= DOWN;
    };
  }

  static boolean isModifier(int key) {
    return switch (key) {
      case 0x10, 0x11, 0x12, 0x14, 0x5B, 0x5C, 0x90, 0x91 -> true;
      default -> key >= Layout.Modifier.LEFT_SHIFT && key <= Layout.Modifier.RIGHT_ALT;
    };
  }

  /** What a key press means; mostly one keystroke, or nothing. */
  List<Keystroke> pressed(Press press, Made made) {
    if (isModifier(press.key())) {
      return List.of();
    }
    if (press.key() == PACKET) {
      return text(Character.toString((char) press.scan()));
    }
    if (press.held().makeShortcut()) {
      return withAccent(Edit.CARET_MOVED);
    }
    return switch (press.key()) {
      case BACKSPACE -> backspace();
      case TAB -> withAccent(new Keystroke.Typed('\t'));
      case ENTER -> withAccent(Edit.ENTER);
      default -> {
        if (isEdit(press.key())) {
          yield withAccent(Edit.CARET_MOVED);
        }
        yield made.dead() ? accent(made.text()) : text(made.text());
      }
    };
  }

  /** The caret may stand elsewhere, by the pointer; or it is in a secret field. */
  List<Keystroke> unknown() {
    accent = NONE;
    return List.of(Edit.CARET_MOVED);
  }

  private List<Keystroke> backspace() {
    if (accent != NONE) {
      accent = NONE;
      return List.of();
    }
    return List.of(Edit.BACKSPACE);
  }

  private List<Keystroke> accent(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    int next = text.codePointAt(0);
    if (accent == NONE) {
      accent = next;
      return List.of();
    }
    return withAccent(new Keystroke.Typed(next));
  }

  private List<Keystroke> text(String text) {
    List<Keystroke> keys = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (Character.isHighSurrogate(unit)) {
        highSurrogate = unit;
      } else if (!Character.isISOControl(unit)) {
        boolean pair = Character.isSurrogatePair(highSurrogate, unit);
        keys.addAll(character(pair ? Character.toCodePoint(highSurrogate, unit) : unit));
        highSurrogate = 0;
      }
    }
    return keys;
  }

  private List<Keystroke> character(int codePoint) {
    if (accent != NONE && codePoint == ' ') {
      int alone = accent;
      accent = NONE;
      return List.of(new Keystroke.Typed(alone));
    }
    if (accent != NONE && isPutTogether(codePoint)) {
      accent = NONE;
    }
    return withAccent(new Keystroke.Typed(codePoint));
  }

  private static boolean isPutTogether(int codePoint) {
    String letter = Character.toString(codePoint);
    return !Normalizer.isNormalized(letter, Normalizer.Form.NFD);
  }

  private List<Keystroke> withAccent(Keystroke key) {
    if (accent == NONE) {
      return List.of(key);
    }
    Keystroke alone = new Keystroke.Typed(accent);
    accent = NONE;
    return List.of(alone, key);
  }
}
