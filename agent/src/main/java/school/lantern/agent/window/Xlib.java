package school.lantern.agent.window;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/**
 * The few calls of Xlib that are needed. Events are read by offset: jna-platform's union of 35
 * structures costs a megabyte and 40 allocations an event.
 */
interface Xlib extends Library {
  Xlib INSTANCE = Native.load("X11", Xlib.class);

  int PROPERTY_CHANGE_MASK = 1 << 22;
  int PROPERTY_NOTIFY = 28;
  int ANY_PROPERTY_TYPE = 0;
  int XKB_CORE_KEYBOARD = 0x100;
  int XKB_STATE_NOTIFY = 2;
  int XKB_GROUP_LOCK_MASK = 1 << 7;

  @Nullable Pointer XOpenDisplay(@Nullable String name);

  /** For all displays that are opened from then on; copies what it is given. */
  void XSetAuthorization(String protocol, int protocolLength, byte[] key, int keyLength);

  int XCloseDisplay(Pointer display);

  int XConnectionNumber(Pointer display);

  NativeLong XDefaultRootWindow(Pointer display);

  NativeLong XInternAtom(Pointer display, String name, boolean onlyIfExists);

  int XSelectInput(Pointer display, NativeLong window, NativeLong mask);

  int XGetWindowProperty(
      Pointer display,
      NativeLong window,
      NativeLong property,
      NativeLong offset,
      NativeLong length,
      boolean delete,
      NativeLong requestedType,
      NativeLongByReference actualType,
      IntByReference actualFormat,
      NativeLongByReference items,
      NativeLongByReference bytesAfter,
      PointerByReference value);

  int XFree(Pointer data);

  boolean XkbQueryExtension(
      Pointer display,
      IntByReference opcode,
      IntByReference eventBase,
      IntByReference errorBase,
      IntByReference major,
      IntByReference minor);

  boolean XkbSelectEventDetails(
      Pointer display, int device, int event, NativeLong affect, NativeLong details);

  @Nullable Pointer XSetErrorHandler(ErrorHandler handler);

  @Nullable Pointer XSetIOErrorHandler(DisplayGoneHandler handler);

  /** A request failed, mostly because a window is gone by now. */
  interface ErrorHandler extends Callback {
    int failed(Pointer display, Pointer error);
  }

  /** The connection broke. When this returns, Xlib ends the process. */
  interface DisplayGoneHandler extends Callback {
    int gone(Pointer display);
  }
}
