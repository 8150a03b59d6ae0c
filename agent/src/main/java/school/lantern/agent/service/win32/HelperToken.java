package school.lantern.agent.service.win32;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import java.io.IOException;
import school.lantern.agent.win32.AccessRights;

/**
 * A user's token for a process that the user must not reach into.
 *
 * <p>The threads that the process makes later get their rights from the token: nothing for the user
 * there, who owns them and could else give himself everything (that is what {@code OW} takes away).
 * Nor may he write other rights into the token.
 */
final class HelperToken {
  private static final String OF_WHAT_IT_MAKES = "D:(A;;GA;;;SY)(A;;GA;;;BA)(A;;RC;;;OW)";

  /** To look at it, and to act with it, as programs do with their own. */
  private static final String OF_ITSELF =
      "O:SYG:SYD:P(A;;GA;;;SY)(A;;GA;;;BA)(A;;0x2002e;;;IU)(A;;RC;;;OW)";

  private static final int EVERYTHING = 0x0200_0000; // MAXIMUM_ALLOWED
  private static final int DEFAULT_RIGHTS = 6; // TokenDefaultDacl

  private interface Tokens extends StdCallLibrary {
    Tokens INSTANCE = Native.load("wtsapi32", Tokens.class);

    boolean WTSQueryUserToken(int session, HANDLEByReference token);
  }

  private interface Information extends StdCallLibrary {
    Information INSTANCE =
        Native.load("advapi32", Information.class, W32APIOptions.UNICODE_OPTIONS);

    boolean SetTokenInformation(HANDLE token, int kind, Pointer information, int bytes);
  }

  private HelperToken() {}

  /**
   * Of who is logged on there; to be closed.
   *
   * @throws IOException if Windows refuses; only the system's account may ask
   */
  static HANDLE of(int session) throws IOException {
    HANDLEByReference users = new HANDLEByReference();
    if (!Tokens.INSTANCE.WTSQueryUserToken(session, users)) {
      throw refused("no token of session " + session);
    }
    HANDLEByReference own = new HANDLEByReference();
    try {
      if (!Advapi32.INSTANCE.DuplicateTokenEx(
          users.getValue(),
          EVERYTHING,
          AccessRights.attributes(OF_ITSELF),
          WinNT.SECURITY_IMPERSONATION_LEVEL.SecurityImpersonation,
          WinNT.TOKEN_TYPE.TokenPrimary,
          own)) {
        throw refused("no token for a helper");
      }
    } finally {
      Kernel32.INSTANCE.CloseHandle(users.getValue());
    }
    restrict(own.getValue());
    return own.getValue();
  }

  private static void restrict(HANDLE token) throws IOException {
    try (Memory list = new Memory(Native.POINTER_SIZE)) {
      list.setPointer(0, AccessRights.list(OF_WHAT_IT_MAKES));
      if (!Information.INSTANCE.SetTokenInformation(
          token, DEFAULT_RIGHTS, list, Native.POINTER_SIZE)) {
        IOException open = refused("a helper's threads would be open to its user");
        Kernel32.INSTANCE.CloseHandle(token);
        throw open;
      }
    }
  }

  private static IOException refused(String what) {
    return new IOException(what + ": error " + Native.getLastError());
  }
}
