package school.lantern.agent.link.win32;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import java.io.IOException;

/**
 * One transfer at a time that Windows does while this process goes on. Its memory lives until
 * Windows has done with it.
 */
final class Overlapped {
  private static final int STATUS_PENDING = 0x103;
  private static final int EVENT_AT = 2 * Native.POINTER_SIZE + 2 * Integer.BYTES;

  private final HANDLE pipe;
  private final HANDLE event;
  private final Memory overlapped = new Memory(EVENT_AT + Native.POINTER_SIZE);
  private boolean begun;

  /** A call that begins a transfer. */
  interface Call {
    boolean begin(Pointer overlapped);
  }

  /**
   * A transfer over that pipe.
   *
   * @param event set by Windows when any transfer of its exchange is done
   */
  Overlapped(HANDLE pipe, HANDLE event) {
    this.pipe = pipe;
    this.event = event;
  }

  /**
   * Begins the transfer.
   *
   * @throws IOException if the other end is gone
   */
  void begin(Call call) throws IOException {
    overlapped.clear();
    overlapped.setPointer(EVENT_AT, event.getPointer());
    if (!call.begin(overlapped)) {
      int error = Native.getLastError();
      if (error == WinError.ERROR_PIPE_CONNECTED) {
        Pipes.INSTANCE.SetEvent(event); // somebody came before he was waited for: that is all
      } else if (error != WinError.ERROR_IO_PENDING) {
        throw new IOException("the pipe says " + error);
      }
    }
    begun = true;
  }

  boolean hasBegun() {
    return begun;
  }

  /** Whether there is something to {@link #end}. */
  boolean isDone() {
    return begun && overlapped.getInt(0) != STATUS_PENDING;
  }

  /**
   * Takes the result of a transfer that is done.
   *
   * @return how many bytes
   * @throws IOException if the other end is gone
   */
  int end() throws IOException {
    begun = false;
    IntByReference bytes = new IntByReference();
    if (!Pipes.INSTANCE.GetOverlappedResult(pipe, overlapped, bytes, false)) {
      throw new IOException("the pipe says " + Native.getLastError());
    }
    return bytes.getValue();
  }

  /** Before the pipe is closed: Windows must not write into memory that is given back. */
  void cancel() {
    if (begun) {
      begun = false;
      Pipes.INSTANCE.CancelIoEx(pipe, overlapped);
      Pipes.INSTANCE.GetOverlappedResult(pipe, overlapped, new IntByReference(), true);
    }
  }

  static HANDLE newEvent() {
    HANDLE event = Kernel32.INSTANCE.CreateEvent(null, true, false, null);
    if (event == null) {
      throw new IllegalStateException("no event: " + Kernel32.INSTANCE.GetLastError());
    }
    return event;
  }
}
