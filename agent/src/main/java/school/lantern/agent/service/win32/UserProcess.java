package school.lantern.agent.service.win32;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinBase.PROCESS_INFORMATION;
import com.sun.jna.platform.win32.WinBase.SECURITY_ATTRIBUTES;
import com.sun.jna.platform.win32.WinBase.STARTUPINFO;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.win32.AccessRights;

/**
 * A process in a user's session, with that user's token: never with the system's, which would give
 * a pupil's desktop a window to break into.
 */
final class UserProcess {
  /** All for the system and administrators; the user may look at it and wait for it, not end it. */
  private static final String WHO_MAY = "D:P(A;;GA;;;SY)(A;;GA;;;BA)(A;;0x101400;;;IU)";

  private static final int UNICODE_ENVIRONMENT = 0x0000_0400;
  private static final int NO_CONSOLE_WINDOW = 0x0800_0000;
  private static final String DESKTOP = "winsta0\\default";

  private interface Tokens extends StdCallLibrary {
    Tokens INSTANCE = Native.load("wtsapi32", Tokens.class);

    boolean WTSQueryUserToken(int session, HANDLEByReference token);
  }

  private interface Environments extends StdCallLibrary {
    Environments INSTANCE = Native.load("userenv", Environments.class);

    boolean CreateEnvironmentBlock(PointerByReference block, HANDLE token, boolean inherit);

    boolean DestroyEnvironmentBlock(Pointer block);
  }

  private interface Processes extends StdCallLibrary {
    Processes INSTANCE = Native.load("advapi32", Processes.class, W32APIOptions.UNICODE_OPTIONS);

    /**
     * With the environment as the block that it is; jna-platform takes a text, up to its first 0.
     */
    boolean CreateProcessAsUser(
        HANDLE token,
        @Nullable String application,
        char[] command,
        SECURITY_ATTRIBUTES process,
        @Nullable SECURITY_ATTRIBUTES thread,
        boolean inheritsHandles,
        int flags,
        Pointer environment,
        @Nullable String folder,
        STARTUPINFO startup,
        PROCESS_INFORMATION made);
  }

  private UserProcess() {}

  /**
   * Starts it.
   *
   * @return the process, to be waited for and closed
   * @throws IOException if Windows refuses; only the system's account may do this
   */
  static HANDLE start(int session, String command) throws IOException {
    HANDLEByReference token = new HANDLEByReference();
    if (!Tokens.INSTANCE.WTSQueryUserToken(session, token)) {
      throw refused("no token of session " + session);
    }
    PointerByReference environment = new PointerByReference();
    try {
      if (!Environments.INSTANCE.CreateEnvironmentBlock(environment, token.getValue(), false)) {
        throw refused("no environment for session " + session);
      }
      return start(token.getValue(), environment.getValue(), command);
    } finally {
      if (environment.getValue() != null) {
        Environments.INSTANCE.DestroyEnvironmentBlock(environment.getValue());
      }
      Kernel32.INSTANCE.CloseHandle(token.getValue());
    }
  }

  private static HANDLE start(HANDLE token, Pointer environment, String command)
      throws IOException {
    STARTUPINFO startup = new STARTUPINFO();
    startup.lpDesktop = DESKTOP;
    PROCESS_INFORMATION made = new PROCESS_INFORMATION();
    boolean started =
        Processes.INSTANCE.CreateProcessAsUser(
            token,
            null,
            Native.toCharArray(command),
            Rights.OF_HELPERS,
            null,
            false,
            UNICODE_ENVIRONMENT | NO_CONSOLE_WINDOW | WinBase.CREATE_DEFAULT_ERROR_MODE,
            environment,
            null,
            startup,
            made);
    if (!started) {
      throw refused("no helper");
    }
    Kernel32.INSTANCE.CloseHandle(made.hThread);
    return made.hProcess;
  }

  private static IOException refused(String what) {
    return new IOException(what + ": error " + Native.getLastError());
  }

  /** Made once. */
  private static final class Rights {
    static final SECURITY_ATTRIBUTES OF_HELPERS = make();

    private static SECURITY_ATTRIBUTES make() {
      try {
        return AccessRights.attributes(WHO_MAY);
      } catch (IOException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }
}
