package school.lantern.agent.keyboard.win32;

import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HKL;
import com.sun.jna.platform.win32.WinDef.HWND;

/**
 * What the keyboard layout of the window in front makes of a key. On Windows each window has a
 * layout of its own. For one thread.
 */
final class Layout {
  private static final int DOWN = 0x80;
  private static final int ON = 1;
  private static final int CAPS_LOCK = 0x14;
  private static final int NUM_LOCK = 0x90;
  private static final int[] MODIFIERS = {
    Modifier.SHIFT, Modifier.LEFT_SHIFT, Modifier.RIGHT_SHIFT,
    Modifier.CONTROL, Modifier.LEFT_CONTROL, Modifier.RIGHT_CONTROL,
    Modifier.ALT, Modifier.LEFT_ALT, Modifier.RIGHT_ALT,
  };

  /** Without it, asking for an accent would take the accent from the program in front. */
  private static final int CHANGE_NOTHING = 4;

  private final byte[] state = new byte[256];
  private final char[] characters = new char[8];

  /** The virtual keys of modifiers. */
  static final class Modifier {
    static final int SHIFT = 0x10;
    static final int CONTROL = 0x11;
    static final int ALT = 0x12;
    static final int LEFT_WINDOWS = 0x5B;
    static final int RIGHT_WINDOWS = 0x5C;
    static final int LEFT_SHIFT = 0xA0;
    static final int RIGHT_SHIFT = 0xA1;
    static final int LEFT_CONTROL = 0xA2;
    static final int RIGHT_CONTROL = 0xA3;
    static final int LEFT_ALT = 0xA4;
    static final int RIGHT_ALT = 0xA5;

    private Modifier() {}
  }

  /** The modifiers that are down before the key that the hook is being told of. */
  Press.Modifiers held() {
    for (int modifier : MODIFIERS) {
      state[modifier] = isDown(modifier) ? (byte) DOWN : 0;
    }
    return new Press.Modifiers(
        state[Modifier.SHIFT] != 0,
        state[Modifier.CONTROL] != 0,
        state[Modifier.ALT] != 0,
        isDown(Modifier.LEFT_WINDOWS) || isDown(Modifier.RIGHT_WINDOWS));
  }

  /** What the key makes, with the modifiers as {@link #held()} found them. */
  Made made(int key, int scan) {
    state[CAPS_LOCK] = (byte) (KeyState.INSTANCE.GetKeyState(CAPS_LOCK) & ON);
    state[NUM_LOCK] = (byte) (KeyState.INSTANCE.GetKeyState(NUM_LOCK) & ON);
    int length =
        User32.INSTANCE.ToUnicodeEx(
            key, scan, state, characters, characters.length, CHANGE_NOTHING, ofTheFront());
    String text = new String(characters, 0, Math.min(Math.abs(length), characters.length));
    return new Made(text, length < 0);
  }

  private static boolean isDown(int key) {
    return User32.INSTANCE.GetAsyncKeyState(key) < 0;
  }

  private static HKL ofTheFront() {
    HWND front = User32.INSTANCE.GetForegroundWindow();
    int thread = front == null ? 0 : User32.INSTANCE.GetWindowThreadProcessId(front, null);
    return User32.INSTANCE.GetKeyboardLayout(thread);
  }
}
