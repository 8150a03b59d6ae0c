package school.lantern.agent.window.win32;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.window.WindowNames;
import school.lantern.model.FrontWindow;

/** What Windows tells of a window without asking the window: none of these calls can hang. */
final class WindowFacts {
  private static final int PATH_MAX_CHARS = 32_768; // the longest path that Windows has

  private static final String OWN_PROGRAMS = System.getProperty("java.home") + "\\bin";

  private final char[] text = new char[FrontWindow.TITLE_MAX_CHARS * 2];
  private final char[] path = new char[PATH_MAX_CHARS];

  /** The process that owns the window, 0 when the window is gone. */
  int processOf(HWND window) {
    IntByReference process = new IntByReference();
    User32.INSTANCE.GetWindowThreadProcessId(window, process);
    return process.getValue();
  }

  /** What can be told, or {@code null} where the process does not let its name be read. */
  @Nullable FrontWindow describe(HWND window, int process) {
    String application = application(process);
    return application.isBlank() ? null : new FrontWindow(application, title(window));
  }

  /** {@code null} when there is none: an empty title and a refusal look the same to the caller. */
  private @Nullable String title(HWND window) {
    int length = Windows.INSTANCE.InternalGetWindowText(window, text, text.length);
    return length <= 0 ? null : WindowNames.title(new String(text, 0, length));
  }

  /** What our own Java shows is ours. */
  private static String name(String image) {
    String folder = image.substring(0, Math.max(0, image.lastIndexOf('\\')));
    return folder.equalsIgnoreCase(OWN_PROGRAMS)
        ? FrontWindow.OF_THE_AGENT
        : WindowNames.imageName(image);
  }

  private String application(int process) {
    HANDLE handle =
        Kernel32.INSTANCE.OpenProcess(WinNT.PROCESS_QUERY_LIMITED_INFORMATION, false, process);
    if (handle == null) {
      return "";
    }
    try {
      IntByReference length = new IntByReference(path.length);
      boolean told = Kernel32.INSTANCE.QueryFullProcessImageName(handle, 0, path, length);
      return told ? name(new String(path, 0, length.getValue())) : "";
    } finally {
      Kernel32.INSTANCE.CloseHandle(handle);
    }
  }
}
