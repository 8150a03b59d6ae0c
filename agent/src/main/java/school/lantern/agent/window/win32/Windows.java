package school.lantern.agent.window.win32;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;

/** The calls of {@code user32.dll} that jna-platform does not declare. */
interface Windows extends StdCallLibrary {
  Windows INSTANCE = Native.load("user32", Windows.class, W32APIOptions.UNICODE_OPTIONS);

  /** The title that the system itself keeps: unlike {@code GetWindowText} it asks no program. */
  int InternalGetWindowText(HWND window, char[] text, int length);
}
