package school.lantern.agent.secretfield.win32;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import java.util.Optional;
import school.lantern.agent.win32.ComObject;
import school.lantern.agent.win32.Variant;

/** The older of Windows' two accessibility interfaces (MSAA): the focused object's role, state. */
final class Accessibility {
  private static final GUID ACCESSIBLE = new GUID("{618736E0-3C3D-11CF-810C-00AA00389B71}");
  private static final int CLIENT_AREA = 0xFFFF_FFFC; // OBJID_CLIENT
  private static final int ITSELF = 0; // CHILDID_SELF
  private static final int QUERY_INTERFACE = 0;
  private static final int GET_ROLE = 13;
  private static final int GET_STATE = 14;
  private static final int GET_FOCUS = 18;
  private static final int DEEPEST = 16;
  private static final int CLASS_MAX_CHARS = 256;

  private interface Oleacc extends StdCallLibrary {
    Oleacc INSTANCE = Native.load("oleacc", Oleacc.class);

    int AccessibleObjectFromWindow(HWND window, int part, GUID kind, PointerByReference object);
  }

  private Accessibility() {}

  /** The object in that window that has the focus. Asks the program: may take for ever. */
  static Optional<FocusedObject> focusedIn(HWND window) {
    PointerByReference object = new PointerByReference();
    if (Oleacc.INSTANCE.AccessibleObjectFromWindow(window, CLIENT_AREA, ACCESSIBLE, object) != 0) {
      return Optional.empty();
    }
    return focused(new ComObject(object.getValue()), kindOf(window), 0);
  }

  /** Down the objects to the one that says that it is the one. */
  private static Optional<FocusedObject> focused(ComObject within, String kind, int depth) {
    try (within;
        Variant focus = new Variant()) {
      int child = ITSELF;
      if (depth < DEEPEST && within.does(GET_FOCUS, focus.address())) {
        Optional<ComObject> deeper = focus.object().flatMap(Accessibility::accessible);
        if (deeper.isPresent()) {
          return focused(deeper.get(), kind, depth + 1);
        }
        child = focus.number().orElse(ITSELF);
      }
      return described(within, kind, child);
    }
  }

  private static Optional<ComObject> accessible(ComObject object) {
    try (object) {
      PointerByReference same = new PointerByReference();
      return object.does(QUERY_INTERFACE, ACCESSIBLE, same)
          ? Optional.of(new ComObject(same.getValue()))
          : Optional.empty();
    }
  }

  private static Optional<FocusedObject> described(ComObject object, String kind, int child) {
    try (Variant which = Variant.of(child);
        Variant role = new Variant();
        Variant state = new Variant()) {
      if (!object.does(GET_STATE, which.address(), state.address())) {
        return Optional.empty();
      }
      int told =
          object.does(GET_ROLE, which.address(), role.address()) ? role.number().orElse(0) : 0;
      return state.number().map(flags -> new FocusedObject(kind, told, flags));
    }
  }

  private static String kindOf(HWND window) {
    char[] name = new char[CLASS_MAX_CHARS];
    int length = User32.INSTANCE.GetClassName(window, name, name.length);
    return new String(name, 0, Math.max(0, length));
  }
}
