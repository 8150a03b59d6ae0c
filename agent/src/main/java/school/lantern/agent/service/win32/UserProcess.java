package school.lantern.agent.service.win32;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinBase.PROCESS_INFORMATION;
import com.sun.jna.platform.win32.WinBase.SECURITY_ATTRIBUTES;
import com.sun.jna.platform.win32.WinBase.STARTUPINFO;
import com.sun.jna.platform.win32.WinNT.HANDLE;
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
  /**
   * All for the system and administrators, the system's own; the user may see that it is there and
   * wait for it: not end it, stop it, look into it, or say what it does next.
   */
  private static final String WHO_MAY = "O:SYG:SYD:P(A;;GA;;;SY)(A;;GA;;;BA)(A;;%s;;;IU)";

  private static final String OF_PROCESS = WHO_MAY.formatted("0x101000");
  private static final String OF_THREAD = WHO_MAY.formatted("0x100800");

  private static final int UNICODE_ENVIRONMENT = 0x0000_0400;
  private static final int NO_CONSOLE_WINDOW = 0x0800_0000;
  private static final String DESKTOP = "winsta0\\default";

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
        SECURITY_ATTRIBUTES thread,
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
    PROCESS_INFORMATION made = startWithThread(session, command);
    Kernel32.INSTANCE.CloseHandle(made.hThread);
    return made.hProcess;
  }

  /** Process and first thread, both to be closed. */
  static PROCESS_INFORMATION startWithThread(int session, String command) throws IOException {
    HANDLE token = HelperToken.of(session);
    try (Memory environment = UserEnvironment.of(token)) {
      return start(token, environment, command);
    } finally {
      Kernel32.INSTANCE.CloseHandle(token);
    }
  }

  private static PROCESS_INFORMATION start(HANDLE token, Pointer environment, String command)
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
            Rights.OF_THEIR_THREADS,
            false,
            UNICODE_ENVIRONMENT | NO_CONSOLE_WINDOW | WinBase.CREATE_DEFAULT_ERROR_MODE,
            environment,
            null,
            startup,
            made);
    if (!started) {
      throw new IOException("no helper: error " + Native.getLastError());
    }
    return made;
  }

  /** Made once. */
  private static final class Rights {
    static final SECURITY_ATTRIBUTES OF_HELPERS = make(OF_PROCESS);
    static final SECURITY_ATTRIBUTES OF_THEIR_THREADS = make(OF_THREAD);

    private static SECURITY_ATTRIBUTES make(String rights) {
      try {
        return AccessRights.attributes(rights);
      } catch (IOException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }
}
