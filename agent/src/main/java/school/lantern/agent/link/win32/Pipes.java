package school.lantern.agent.link.win32;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import org.jspecify.annotations.Nullable;

/**
 * Calls of {@code kernel32.dll} on memory that outlives them: jna-platform declares them with
 * arrays, which are copied back when the call returns, long before the bytes have come.
 */
interface Pipes extends StdCallLibrary {
  Pipes INSTANCE = Native.load("kernel32", Pipes.class, W32APIOptions.UNICODE_OPTIONS);

  boolean ConnectNamedPipe(HANDLE pipe, Pointer overlapped);

  boolean ReadFile(
      HANDLE pipe, Pointer into, int bytes, @Nullable IntByReference read, Pointer overlapped);

  boolean WriteFile(
      HANDLE pipe, Pointer from, int bytes, @Nullable IntByReference written, Pointer overlapped);

  boolean GetOverlappedResult(HANDLE pipe, Pointer overlapped, IntByReference bytes, boolean waits);

  boolean CancelIoEx(HANDLE pipe, Pointer overlapped);

  boolean SetEvent(HANDLE event);
}
