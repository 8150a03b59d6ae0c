package school.lantern.agent.dialog.win32;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinDef.LPARAM;
import com.sun.jna.platform.win32.WinDef.LRESULT;
import com.sun.jna.platform.win32.WinDef.WPARAM;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import org.jspecify.annotations.Nullable;

/** Calls of {@code user32.dll} that jna-platform does not declare. */
interface DialogBoxes extends StdCallLibrary {
  DialogBoxes INSTANCE = Native.load("user32", DialogBoxes.class, W32APIOptions.UNICODE_OPTIONS);

  /** What a dialog box asks its maker. */
  interface Procedure extends StdCallCallback {

    /** Answers 1 for what was dealt with, 0 for the rest. */
    LRESULT callback(HWND window, int message, WPARAM what, LPARAM more);
  }

  /** Returns what {@link #EndDialog} was given, or -1. */
  Pointer DialogBoxIndirectParam(
      @Nullable Pointer program,
      Pointer template,
      @Nullable HWND above,
      Procedure procedure,
      LPARAM more);

  boolean EndDialog(HWND window, Pointer result);

  @Nullable HWND GetDlgItem(HWND window, int item);

  boolean SetDlgItemText(HWND window, int item, String text);

  int GetDlgItemText(HWND window, int item, char[] into, int chars);

  int IsDlgButtonChecked(HWND window, int item);

  boolean EnableWindow(@Nullable HWND window, boolean enabled);

  LRESULT SendDlgItemMessage(HWND window, int item, int message, WPARAM what, LPARAM more);
}
