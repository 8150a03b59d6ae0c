package school.lantern.agent.win32;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Kernel32Util;
import com.sun.jna.platform.win32.WinBase.MEMORYSTATUSEX;

/** What a Windows machine is and has, at the moment of the asking. */
public final class WindowsFacts {
  private static final long MILLIS_PER_SECOND = 1000;

  private final MEMORYSTATUSEX memory = new MEMORYSTATUSEX();

  /**
   * Asks.
   *
   * @throws IllegalStateException if Windows does not tell its memory
   */
  public WindowsFacts() {
    if (!Kernel32.INSTANCE.GlobalMemoryStatusEx(memory)) {
      throw new IllegalStateException("Windows does not tell its memory");
    }
  }

  public String computerName() {
    return Kernel32Util.getComputerName();
  }

  public String system() {
    return System.getProperty("os.name") + " " + System.getProperty("os.version");
  }

  public long uptimeSeconds() {
    return Kernel32.INSTANCE.GetTickCount64() / MILLIS_PER_SECOND;
  }

  public long memoryBytes() {
    return memory.ullTotalPhys.longValue();
  }

  public long freeMemoryBytes() {
    return memory.ullAvailPhys.longValue();
  }
}
