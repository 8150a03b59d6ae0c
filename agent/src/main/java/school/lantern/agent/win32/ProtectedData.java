package school.lantern.agent.win32;

import com.sun.jna.platform.win32.Crypt32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinCrypt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Data that only this machine can open (DPAPI). Any program on it can, so the file needs its access
 * rights, too: the seal is for disks and backups that leave the machine. It is the machine's and
 * not an account's, since an administrator enrols and the system's account uses the key.
 */
public final class ProtectedData {
  private static final int FOR_THIS_MACHINE =
      WinCrypt.CRYPTPROTECT_LOCAL_MACHINE | WinCrypt.CRYPTPROTECT_UI_FORBIDDEN;

  /** Keeps what others sealed for other purposes from being taken for ours. */
  private static final byte[] PURPOSE = "lantern agent key".getBytes(StandardCharsets.US_ASCII);

  private ProtectedData() {}

  public static byte[] seal(byte[] data) throws IOException {
    try {
      return Crypt32Util.cryptProtectData(data, PURPOSE, FOR_THIS_MACHINE, "", null);
    } catch (Win32Exception refused) {
      throw new IOException("Windows does not protect the data", refused);
    }
  }

  /**
   * Opens what this machine has sealed.
   *
   * @throws IOException if another one did, or it was changed
   */
  public static byte[] open(byte[] sealed) throws IOException {
    try {
      return Crypt32Util.cryptUnprotectData(sealed, PURPOSE, FOR_THIS_MACHINE, null);
    } catch (Win32Exception refused) {
      throw new IOException("Windows does not open the protected data", refused);
    }
  }
}
