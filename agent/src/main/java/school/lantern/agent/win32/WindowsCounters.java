package school.lantern.agent.win32;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.W32Errors;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.win32.StdCallLibrary;
import java.util.UUID;

/**
 * What Windows counts since it started. A start after "shut down" with fast start-up is none: the
 * counters go on, and so does the mark of the boot.
 */
public final class WindowsCounters {
  private static final String KEY = "SOFTWARE\\Lantern\\Boot";
  private static final String MARK = "id";
  private static final long UNITS_PER_MILLI = 10_000; // of 100 ns

  private interface Kernel extends StdCallLibrary {
    Kernel INSTANCE = Native.load("kernel32", Kernel.class);

    /** Without the time asleep. */
    boolean QueryUnbiasedInterruptTime(LongByReference units);
  }

  /** With the time asleep. */
  public long uptimeMillis() {
    return Kernel32.INSTANCE.GetTickCount64();
  }

  /** Without the time asleep. */
  public long awakeMillis() {
    LongByReference units = new LongByReference();
    if (!Kernel.INSTANCE.QueryUnbiasedInterruptTime(units)) {
      throw new IllegalStateException("Windows does not tell how long it was awake");
    }
    return units.getValue() / UNITS_PER_MILLI;
  }

  /**
   * A mark in a part of the registry that the machine forgets when it starts. The service makes it;
   * a pupil's helper may read it, and makes one of its own where there is none.
   */
  public UUID boot() {
    if (!hasMark(WinReg.HKEY_LOCAL_MACHINE) && makeMark(WinReg.HKEY_LOCAL_MACHINE)) {
      return mark(WinReg.HKEY_LOCAL_MACHINE);
    }
    if (hasMark(WinReg.HKEY_LOCAL_MACHINE)) {
      return mark(WinReg.HKEY_LOCAL_MACHINE);
    }
    if (!hasMark(WinReg.HKEY_CURRENT_USER) && !makeMark(WinReg.HKEY_CURRENT_USER)) {
      throw new IllegalStateException("Windows lets no mark of its start be kept");
    }
    return mark(WinReg.HKEY_CURRENT_USER);
  }

  private static boolean hasMark(HKEY root) {
    return Advapi32Util.registryValueExists(root, KEY, MARK);
  }

  private static UUID mark(HKEY root) {
    return UUID.fromString(Advapi32Util.registryGetStringValue(root, KEY, MARK));
  }

  private static boolean makeMark(HKEY root) {
    HKEYByReference made = new HKEYByReference();
    int result =
        Advapi32.INSTANCE.RegCreateKeyEx(
            root, KEY, 0, null, WinNT.REG_OPTION_VOLATILE, WinNT.KEY_ALL_ACCESS, null, made, null);
    if (result != W32Errors.ERROR_SUCCESS) {
      return false;
    }
    Advapi32Util.registrySetStringValue(made.getValue(), MARK, UUID.randomUUID().toString());
    Advapi32.INSTANCE.RegCloseKey(made.getValue());
    return true;
  }
}
