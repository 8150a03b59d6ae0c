package school.lantern.agent.keyboard.win32;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinUser;
import com.sun.jna.platform.win32.WinUser.MSG;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/** Runs on Windows: one field for a password, under the title {@code Log on}. */
public final class PasswordWindow {
  private static final int PASSWORD_STYLE = 0x20;

  private interface Focus extends StdCallLibrary {
    Focus INSTANCE = Native.load("user32", Focus.class);

    HWND SetFocus(HWND window);
  }

  private PasswordWindow() {}

  public static void main(String[] arguments) {
    int frame =
        WinUser.WS_OVERLAPPED | WinUser.WS_CAPTION | WinUser.WS_SYSMENU | WinUser.WS_VISIBLE;
    HWND window = window("#32770", "Log on", frame, null); // a dialog: it hands the focus on
    int style = WinUser.WS_CHILD | WinUser.WS_VISIBLE | WinUser.WS_TABSTOP | PASSWORD_STYLE;
    HWND field = window("Edit", "", style, window);
    Focus.INSTANCE.SetFocus(field);
    MSG message = new MSG();
    while (User32.INSTANCE.GetMessage(message, null, 0, 0) > 0) {
      User32.INSTANCE.TranslateMessage(message);
      User32.INSTANCE.DispatchMessage(message);
    }
  }

  private static HWND window(String kind, String title, int style, @Nullable HWND parent) {
    return User32.INSTANCE.CreateWindowEx(
        0,
        kind,
        title,
        style,
        10,
        10,
        400,
        200,
        parent,
        null,
        Kernel32.INSTANCE.GetModuleHandle(null),
        null);
  }
}
