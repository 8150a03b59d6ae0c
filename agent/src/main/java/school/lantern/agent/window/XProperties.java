package school.lantern.agent.window;

import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.dialog.OpenDialogs;
import school.lantern.model.FrontWindow;

/** What windows say of themselves, by their X properties. Not for several threads. */
final class XProperties {
  private static final Xlib X11 = Xlib.INSTANCE;
  private static final long PID_MASK = 0xffff_ffffL;

  /** Ids of windows begin with their client's number; a server gives each 18 bits at least. */
  private static final int CLIENT_SHIFT = 18;

  private static final int MAX_WORDS = 512; // of 4 bytes; a title is cut to 300 characters anyway

  private final Pointer display;
  private final NativeLong activeWindow;
  private final NativeLong netWmName;
  private final NativeLong wmName;
  private final NativeLong wmClass;
  private final NativeLong netWmPid;
  private final NativeLong keyboardRules;

  XProperties(Pointer display) {
    this.display = display;
    this.activeWindow = X11.XInternAtom(display, "_NET_ACTIVE_WINDOW", false);
    this.netWmName = X11.XInternAtom(display, "_NET_WM_NAME", false);
    this.wmName = X11.XInternAtom(display, "WM_NAME", false);
    this.wmClass = X11.XInternAtom(display, "WM_CLASS", false);
    this.netWmPid = X11.XInternAtom(display, "_NET_WM_PID", false);
    this.keyboardRules = X11.XInternAtom(display, "_XKB_RULES_NAMES", false);
  }

  boolean isActiveWindow(long atom) {
    return atom == activeWindow.longValue();
  }

  /**
   * The names of the layouts in force, written by whoever sets them. X's own notices are no use:
   * they also come each time that another keyboard is used, and learning a layout costs keys.
   */
  boolean isKeyboardRules(long atom) {
    return atom == keyboardRules.longValue();
  }

  boolean isTitle(long atom) {
    return atom == netWmName.longValue() || atom == wmName.longValue();
  }

  /** The window with the focus, 0 when there is none or the window manager does not tell. */
  long activeWindow(NativeLong root) {
    byte[] value = read(root, activeWindow);
    return value == null || value.length < Native.LONG_SIZE ? 0 : longOf(value);
  }

  /** Application and title, or {@code null} if the window has no class or is gone. */
  @Nullable FrontWindow describe(long id) {
    NativeLong window = new NativeLong(id);
    byte[] classes = read(window, wmClass);
    if (classes == null) {
      return null;
    }
    String application =
        WindowNames.application(
            new String(classes, StandardCharsets.ISO_8859_1), () -> isOwn(id, window));
    return application.isBlank() ? null : new FrontWindow(application, title(window));
  }

  /** The same window with the title that it has now. */
  FrontWindow retitled(long id, FrontWindow before) {
    return new FrontWindow(before.application(), title(new NativeLong(id)));
  }

  private boolean isOwn(long id, NativeLong window) {
    byte[] pid = read(window, netWmPid);
    return pid != null
        && pid.length >= Native.LONG_SIZE
        && OpenDialogs.own(longOf(pid) & PID_MASK, id >>> CLIENT_SHIFT);
  }

  private @Nullable String title(NativeLong window) {
    byte[] utf8 = read(window, netWmName);
    if (utf8 != null) {
      return WindowNames.title(new String(utf8, StandardCharsets.UTF_8));
    }
    byte[] latin = read(window, wmName);
    return latin == null ? null : WindowNames.title(new String(latin, StandardCharsets.ISO_8859_1));
  }

  private byte @Nullable [] read(NativeLong window, NativeLong property) {
    IntByReference format = new IntByReference();
    NativeLongByReference items = new NativeLongByReference();
    PointerByReference value = new PointerByReference();
    int status =
        X11.XGetWindowProperty(
            display,
            window,
            property,
            new NativeLong(0),
            new NativeLong(MAX_WORDS),
            false,
            new NativeLong(Xlib.ANY_PROPERTY_TYPE),
            new NativeLongByReference(),
            format,
            items,
            new NativeLongByReference(),
            value);
    Pointer data = value.getValue();
    if (data == null) {
      return null;
    }
    try {
      if (status != 0 || format.getValue() == 0) {
        return null;
      }
      // A format of 32 comes as C longs, whatever their size.
      int itemBytes = format.getValue() == Integer.SIZE ? Native.LONG_SIZE : format.getValue() / 8;
      return data.getByteArray(0, items.getValue().intValue() * itemBytes);
    } finally {
      X11.XFree(data);
    }
  }

  private static long longOf(byte[] value) {
    ByteBuffer bytes = ByteBuffer.wrap(value).order(ByteOrder.nativeOrder());
    return Native.LONG_SIZE == Long.BYTES ? bytes.getLong() : bytes.getInt();
  }
}
