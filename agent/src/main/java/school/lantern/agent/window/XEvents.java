package school.lantern.agent.window;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * What is called for each event, of which somebody who types makes ten a second. Mapped directly: a
 * call by way of an interface costs as much as the event.
 */
final class XEvents {
  static {
    Native.register(XEvents.class, "X11");
  }

  private XEvents() {}

  static native int XPending(Pointer display);

  static native int XNextEvent(Pointer display, Pointer event);
}
