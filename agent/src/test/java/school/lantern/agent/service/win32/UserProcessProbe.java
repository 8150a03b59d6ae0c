package school.lantern.agent.service.win32;

import static com.sun.jna.platform.win32.WinReg.HKEY_CURRENT_USER;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinBase.PROCESS_INFORMATION;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import school.lantern.agent.win32.AccessRights;

/**
 * Runs on Windows: starts a process as the service starts a helper, for a user whose environment
 * gives each Java an order that none understands. Prints who may do what with it. The file in its
 * argument says what came of it.
 */
public final class UserProcessProbe {
  private static final int DEFAULT_RIGHTS = 6;
  private static final int RIGHTS_MAX_BYTES = 4096;
  private static final int LENGTH_AT = 2;

  private interface System32 extends StdCallLibrary {
    System32 KERNEL = Native.load("kernel32", System32.class);
    System32 RIGHTS = Native.load("advapi32", System32.class);

    int WTSGetActiveConsoleSessionId();

    boolean GetTokenInformation(
        HANDLE token, int kind, Pointer into, int bytes, IntByReference needed);
  }

  private UserProcessProbe() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("child")) {
      Files.writeString(Path.of(arguments[1]), "ran " + System.getenv("JAVA_TOOL_OPTIONS"));
      return;
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int session = System32.KERNEL.WTSGetActiveConsoleSessionId();
    Advapi32Util.registrySetStringValue(
        HKEY_CURRENT_USER, "Environment", "JAVA_TOOL_OPTIONS", "-XX:+NoSuchOrder");
    PROCESS_INFORMATION made = UserProcess.startWithThread(session, command("child", arguments[0]));
    out.println("process " + AccessRights.of(made.hProcess).text());
    out.println("thread " + AccessRights.of(made.hThread).text());
    Kernel32.INSTANCE.WaitForSingleObject(made.hProcess, WinBase.INFINITE);
    Advapi32Util.registryDeleteValue(HKEY_CURRENT_USER, "Environment", "JAVA_TOOL_OPTIONS");
    out.println("made later " + rightsOfWhatItMakes(HelperToken.of(session)));
    out.println("closed");
  }

  /** As long as the entries of which it is made: for the system, administrators and the owner. */
  private static String rightsOfWhatItMakes(HANDLE token) {
    Memory told = new Memory(RIGHTS_MAX_BYTES);
    boolean answered =
        System32.RIGHTS.GetTokenInformation(
            token, DEFAULT_RIGHTS, told, RIGHTS_MAX_BYTES, new IntByReference());
    Pointer list = answered ? told.getPointer(0) : null;
    return list == null ? "nothing" : list.getShort(LENGTH_AT) + " bytes";
  }

  private static String command(String... words) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java.exe").toString();
    String classPath = System.getProperty("java.class.path");
    return String.join(
        " ",
        HelperCommand.quoted(java),
        "-cp",
        HelperCommand.quoted(classPath),
        UserProcessProbe.class.getName(),
        String.join(" ", words));
  }
}
