package school.lantern.agent.keyboard.win32;

import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinUser;
import com.sun.jna.platform.win32.WinUser.GUITHREADINFO;
import java.util.Locale;

/**
 * Whether the field that a key goes to is a secret, asked before the key is looked at. None of
 * these calls asks the program, so none can hang.
 *
 * <p>Knows the password fields of Windows' own edit control and of what is built on it. A browser
 * draws its fields itself: there it sees one window, which is no secret.
 */
final class FocusedField {
  private static final int PASSWORD_STYLE = 0x20; // ES_PASSWORD
  private static final int CLASS_MAX_CHARS = 256;

  private final char[] name = new char[CLASS_MAX_CHARS];

  /** Also where nobody tells which field it is: in doubt it is one. */
  boolean isSecret() {
    HWND front = User32.INSTANCE.GetForegroundWindow();
    GUITHREADINFO thread = new GUITHREADINFO();
    if (front == null
        || !User32.INSTANCE.GetGUIThreadInfo(
            User32.INSTANCE.GetWindowThreadProcessId(front, null), thread)
        || thread.hwndFocus == null) {
      return true;
    }
    int length = User32.INSTANCE.GetClassName(thread.hwndFocus, name, name.length);
    int style = User32.INSTANCE.GetWindowLong(thread.hwndFocus, WinUser.GWL_STYLE);
    return isSecret(new String(name, 0, Math.max(0, length)), style);
  }

  /**
   * By the kind of window. The bit means a password only in a field for text; a field's kind is
   * called {@code Edit}, or after it, such as {@code TEdit} and {@code
   * WindowsForms10.EDIT.app.0.1}.
   */
  static boolean isSecret(String kind, int style) {
    String lower = kind.toLowerCase(Locale.ROOT);
    boolean text = lower.contains("edit") || lower.contains("textbox");
    return kind.isEmpty() || (text && (style & PASSWORD_STYLE) != 0);
  }
}
