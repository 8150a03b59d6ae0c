package school.lantern.agent.window;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The X server's own record of the last input. */
final class ScreenSaver {

  /** The two calls of libXss that are needed. */
  interface Xss extends Library {
    @Nullable Pointer XScreenSaverAllocInfo();

    int XScreenSaverQueryInfo(Pointer display, NativeLong drawable, Pointer info);
  }

  /** In XScreenSaverInfo after window (long), state, kind (int), tilOrSince (long). */
  private static final int IDLE_OFFSET = 2 * Native.LONG_SIZE + 2 * Integer.BYTES;

  private final Xss xss;
  private final Pointer info;

  private ScreenSaver(Xss xss, Pointer info) {
    this.xss = xss;
    this.info = info;
  }

  /** The record, or {@code null} where the library is not installed. */
  static @Nullable ScreenSaver load() {
    try {
      Xss xss = Native.load("Xss", Xss.class);
      Pointer info = xss.XScreenSaverAllocInfo();
      return info == null ? null : new ScreenSaver(xss, info);
    } catch (UnsatisfiedLinkError notInstalled) {
      return null;
    }
  }

  /** Time since the last input, or {@code null} when the server has no such record. */
  @Nullable Duration sinceInput(Pointer display, NativeLong root) {
    if (xss.XScreenSaverQueryInfo(display, root, info) == 0) {
      return null;
    }
    return Duration.ofMillis(info.getNativeLong(IDLE_OFFSET).longValue());
  }
}
