package school.lantern.agent.win32;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import org.jspecify.annotations.Nullable;

/** Calls of {@code user32.dll} that jna-platform does not declare. */
interface Messages extends StdCallLibrary {
  Messages INSTANCE = Native.load("user32", Messages.class, W32APIOptions.UNICODE_OPTIONS);

  /** Without a window and a procedure: a message to this thread, every so often. */
  Pointer SetTimer(@Nullable HWND window, @Nullable Pointer id, int millis, @Nullable Pointer call);

  boolean KillTimer(@Nullable HWND window, Pointer id);
}
