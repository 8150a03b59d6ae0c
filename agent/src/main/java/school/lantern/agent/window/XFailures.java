package school.lantern.agent.window;

import com.sun.jna.Pointer;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * What Xlib does when something fails, for the whole process: the keyboard library shares it.
 *
 * <p>Both handlers stay in static fields; native code does not keep them from being collected.
 */
final class XFailures {
  /** Windows go at any time between being named and being asked: that is no error. */
  private static final Xlib.ErrorHandler IGNORE = (display, error) -> 0;

  private static final Xlib.DisplayGoneHandler GONE = XFailures::displayGone;

  private static volatile @Nullable Runnable onDisplayGone;

  private XFailures() {}

  static void handle(Runnable displayGone) {
    onDisplayGone = displayGone;
    Xlib.INSTANCE.XSetErrorHandler(IGNORE);
    Xlib.INSTANCE.XSetIOErrorHandler(GONE);
  }

  /**
   * Never returns: Xlib would end the process on the spot, and what the helper still holds would be
   * lost. The helper ends in order, and this thread with it.
   */
  private static int displayGone(Pointer display) {
    Runnable listener = onDisplayGone;
    if (listener != null) {
      listener.run();
    }
    CountDownLatch never = new CountDownLatch(1);
    while (true) {
      try {
        never.await();
      } catch (InterruptedException ignored) {
        // nothing here may return
      }
    }
  }
}
