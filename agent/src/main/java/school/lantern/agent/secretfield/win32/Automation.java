package school.lantern.agent.secretfield.win32;

import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.platform.win32.Ole32;
import com.sun.jna.platform.win32.WTypes;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.win32.ComObject;
import school.lantern.agent.win32.Variant;

/**
 * The newer of Windows' two accessibility interfaces (UI Automation): whether the focused element
 * is a password field. Wine does not have it.
 */
final class Automation {
  private static final GUID CLASS = new GUID("{FF48DBA4-60EF-4201-AA87-54103EEF594E}");
  private static final GUID INTERFACE = new GUID("{30CBE57D-D9D0-452A-AB13-7AC5AC4825EE}");
  private static final int GET_FOCUSED_ELEMENT = 8;
  private static final int GET_PROPERTY = 10; // IUIAutomationElement::GetCurrentPropertyValue
  private static final int IS_PASSWORD = 30019; // UIA_IsPasswordPropertyId

  private final @Nullable ComObject desktop;

  private Automation(@Nullable ComObject desktop) {
    this.desktop = desktop;
  }

  /** For the thread that calls; tells nothing where Windows has no such interface. */
  static Automation ofThisThread() {
    PointerByReference made = new PointerByReference();
    int failed =
        Ole32.INSTANCE
            .CoCreateInstance(CLASS, null, WTypes.CLSCTX_INPROC_SERVER, INTERFACE, made)
            .intValue();
    return new Automation(failed == 0 ? new ComObject(made.getValue()) : null);
  }

  /** Empty if nobody tells. Asks the program: may take for ever. */
  Optional<Boolean> isSecret() {
    PointerByReference element = new PointerByReference();
    if (desktop == null
        || !desktop.does(GET_FOCUSED_ELEMENT, element)
        || element.getValue() == null) {
      return Optional.empty();
    }
    try (ComObject focused = new ComObject(element.getValue());
        Variant secret = new Variant()) {
      return focused.does(GET_PROPERTY, IS_PASSWORD, secret.address())
          ? secret.truth()
          : Optional.empty();
    }
  }
}
