package school.lantern.agent.win32;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import java.io.IOException;

/** The account that this process runs under: the system's own for the service. */
public final class OwnAccount {
  private OwnAccount() {}

  /** Its number, such as {@code S-1-5-18}. */
  public static String number() throws IOException {
    HANDLEByReference token = new HANDLEByReference();
    if (!Advapi32.INSTANCE.OpenProcessToken(
        Kernel32.INSTANCE.GetCurrentProcess(), WinNT.TOKEN_QUERY, token)) {
      throw new IOException("no token: error " + Kernel32.INSTANCE.GetLastError());
    }
    try {
      return Advapi32Util.getTokenAccount(token.getValue()).sidString;
    } catch (Win32Exception untold) {
      throw new IOException("nobody tells whose process this is", untold);
    } finally {
      Kernel32.INSTANCE.CloseHandle(token.getValue());
    }
  }
}
