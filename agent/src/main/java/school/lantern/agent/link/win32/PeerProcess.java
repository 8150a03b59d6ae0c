package school.lantern.agent.link.win32;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinDef.ULONGByReference;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import java.io.IOException;
import school.lantern.agent.link.Line;

/** Who is at the other end of a pipe, as the kernel says: never what the helper says. */
final class PeerProcess {
  private PeerProcess() {}

  /**
   * Asks the kernel.
   *
   * @throws IOException if it does not tell, or the process is gone: nobody to talk to
   */
  static Line.Peer of(HANDLE pipe) throws IOException {
    ULONGByReference process = new ULONGByReference();
    ULONGByReference session = new ULONGByReference();
    if (!Kernel32.INSTANCE.GetNamedPipeClientProcessId(pipe, process)
        || !Kernel32.INSTANCE.GetNamedPipeClientSessionId(pipe, session)) {
      throw failed();
    }
    String account = account(process.getValue().intValue());
    return new Line.Peer(account, Long.toString(session.getValue().longValue()), null);
  }

  private static String account(int process) throws IOException {
    HANDLE handle =
        Kernel32.INSTANCE.OpenProcess(WinNT.PROCESS_QUERY_LIMITED_INFORMATION, false, process);
    if (handle == null) {
      throw failed();
    }
    HANDLEByReference token = new HANDLEByReference();
    try {
      if (!Advapi32.INSTANCE.OpenProcessToken(handle, WinNT.TOKEN_QUERY, token)) {
        throw failed();
      }
      return Advapi32Util.getTokenAccount(token.getValue()).name;
    } catch (Win32Exception untold) {
      throw new IOException("nobody tells whose process it is", untold);
    } finally {
      Kernel32.INSTANCE.CloseHandle(handle);
      if (token.getValue() != null) {
        Kernel32.INSTANCE.CloseHandle(token.getValue());
      }
    }
  }

  private static IOException failed() {
    return new IOException("the kernel does not tell: error " + Native.getLastError());
  }
}
