package school.lantern.agent.window;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.lantern.model.FrontWindow;

/**
 * Watches one X11 desktop: which window has the focus, its title, the keyboard layout, and since
 * when there was no input.
 *
 * <p>One thread with a connection of its own sleeps until the X server says something; every {@link
 * #IDLE_CHECK_MILLIS} it asks for the idle time. Between two windows the server names none for a
 * moment: that is told only when it lasts {@link #NOWHERE_MILLIS}. A window that says something all
 * the time is looked at instead, see {@link Chatter}.
 */
public final class ForegroundWatch implements WindowWatch {
  private static final Xlib X11 = Xlib.INSTANCE;
  private static final int IDLE_CHECK_MILLIS = 5000;
  private static final int NOWHERE_MILLIS = 250;
  private static final int EVENT_BYTES = 24 * Native.LONG_SIZE; // XEvent's own padding
  private static final int WINDOW_OFFSET = 4 * Native.LONG_SIZE;
  private static final int ATOM_OFFSET = 5 * Native.LONG_SIZE;
  private static final int TIME_OFFSET = 6 * Native.LONG_SIZE;
  private static final NativeLong NO_EVENTS = new NativeLong(0);
  private static final NativeLong PROPERTY_EVENTS = new NativeLong(Xlib.PROPERTY_CHANGE_MASK);

  private final Pointer display;
  private final NativeLong root;
  private final WindowListener listener;
  private final XProperties properties;
  private final Wakeable wakeable;
  private final Thread thread;
  private final @Nullable ScreenSaver screenSaver = ScreenSaver.load();
  private final Memory event = new Memory(EVENT_BYTES);
  private int xkbEvent = -1;
  private final Chatter chatter = new Chatter();
  private Front front = Front.NOWHERE;
  private volatile boolean closed;

  private ForegroundWatch(Pointer display, WindowListener listener) {
    this.display = display;
    this.listener = listener;
    this.root = X11.XDefaultRootWindow(display);
    this.properties = new XProperties(display);
    this.wakeable = new Wakeable(X11.XConnectionNumber(display));
    this.thread = new Thread(this::run, "lantern-windows");
    thread.setDaemon(true);
  }

  /**
   * Begins to watch.
   *
   * @param displayName such as {@code :0}, or {@code null} for the environment's
   * @throws WindowsBlindException if there is no X server to watch
   */
  public static ForegroundWatch open(@Nullable String displayName, WindowListener listener)
      throws WindowsBlindException {
    try {
      XFailures.handle(listener::displayGone);
      Pointer display = X11.XOpenDisplay(displayName);
      if (display == null) {
        throw new WindowsBlindException("The X server does not let the helper in.", null);
      }
      ForegroundWatch watch = new ForegroundWatch(display, listener);
      watch.thread.start();
      return watch;
    } catch (LinkageError missing) {
      throw new WindowsBlindException("The X11 library is not installed (libX11).", missing);
    }
  }

  private void run() {
    X11.XSelectInput(display, root, PROPERTY_EVENTS);
    selectLayoutEvents();
    lookAgain(0);
    tellIdle();
    long idleDue = nowMillis() + IDLE_CHECK_MILLIS;
    long nowhereDue = Long.MAX_VALUE;
    while (!closed) {
      boolean focusLost = false;
      while (XEvents.XPending(display) > 0) {
        XEvents.XNextEvent(display, event);
        focusLost |= read();
      }
      long now = nowMillis();
      if (focusLost) {
        nowhereDue = now + NOWHERE_MILLIS;
      }
      boolean asked = false; // an answer may bring events along
      if (now >= nowhereDue) {
        nowhereDue = Long.MAX_VALUE;
        nobodyHasTheFocus();
        asked = true;
      }
      if (now >= chatter.lookDueMillis()) {
        lookAtTitle(now);
        asked = true;
      }
      if (now >= idleDue) {
        idleDue = now + IDLE_CHECK_MILLIS;
        tellIdle();
        asked = true;
      }
      long due = Math.min(Math.min(idleDue, nowhereDue), chatter.lookDueMillis());
      long wait = Math.max(0, due - now);
      if ((!asked || XEvents.XPending(display) == 0)
          && wakeable.await((int) wait) == Wakeable.Ended.HUNG_UP
          && !closed) {
        listener.displayGone();
        return;
      }
    }
  }

  /** Takes one event in; true if it said that no window has the focus. */
  private boolean read() {
    int type = event.getInt(0);
    if (type == xkbEvent) {
      listener.layoutChanged(); // the only kind that is selected: another layout of several
    } else if (type == Xlib.PROPERTY_NOTIFY) {
      long window = event.getNativeLong(WINDOW_OFFSET).longValue();
      long atom = event.getNativeLong(ATOM_OFFSET).longValue();
      long time = event.getNativeLong(TIME_OFFSET).longValue();
      if (window == root.longValue() && properties.isActiveWindow(atom)) {
        return !lookAgain(time);
      }
      if (window == root.longValue() && properties.isKeyboardRules(atom)) {
        listener.layoutChanged();
      }
      if (window == front.id()) {
        if (window != root.longValue() && chatter.heard(nowMillis())) {
          select(window, NO_EVENTS);
        }
        if (properties.isTitle(atom)) {
          tell(window, time);
        }
      }
    }
    return false;
  }

  /** Asks which window has the focus; false if none has. */
  private boolean lookAgain(long serverMillis) {
    long active = properties.activeWindow(root);
    if (active == 0) {
      return false;
    }
    if (active != front.id()) {
      deselectFront();
    }
    // Also under the same number: of a program that ended, the next one's window may get it.
    select(active, PROPERTY_EVENTS);
    chatter.startOver();
    tell(active, serverMillis);
    return true;
  }

  private void lookAtTitle(long now) {
    if (chatter.looked(now)) {
      select(front.id(), PROPERTY_EVENTS);
    }
    FrontWindow shown = front.shown();
    if (shown != null) {
      tell(new Front(front.id(), properties.retitled(front.id(), shown), front.serverMillis()));
    }
  }

  private void nobodyHasTheFocus() {
    if (front.id() != 0 && properties.activeWindow(root) == 0) {
      deselectFront();
      front = new Front(0, null, front.serverMillis());
      listener.front(front);
    }
  }

  private void deselectFront() {
    if (front.id() != 0 && front.id() != root.longValue()) {
      select(front.id(), NO_EVENTS);
      chatter.startOver();
    }
  }

  private void select(long window, NativeLong events) {
    X11.XSelectInput(display, new NativeLong(window), events);
  }

  private void tell(long window, long serverMillis) {
    FrontWindow shown = properties.describe(window);
    tell(new Front(window, shown, serverMillis));
  }

  private void tell(Front now) {
    if (!now.sameWindow(front) || !Objects.equals(now.shown(), front.shown())) {
      front = now;
      listener.front(now);
    }
  }

  private void selectLayoutEvents() {
    IntByReference unused = new IntByReference();
    IntByReference base = new IntByReference();
    IntByReference major = new IntByReference(1);
    IntByReference minor = new IntByReference(0);
    if (X11.XkbQueryExtension(display, unused, base, unused, major, minor)) {
      NativeLong group = new NativeLong(Xlib.XKB_GROUP_LOCK_MASK);
      X11.XkbSelectEventDetails(
          display, Xlib.XKB_CORE_KEYBOARD, Xlib.XKB_STATE_NOTIFY, group, group);
      xkbEvent = base.getValue();
    }
  }

  private void tellIdle() {
    Duration sinceInput = screenSaver == null ? null : screenSaver.sinceInput(display, root);
    if (sinceInput != null) {
      listener.idleFor(sinceInput);
    }
  }

  private static long nowMillis() {
    return Duration.ofNanos(System.nanoTime()).toMillis();
  }

  @Override
  public void close() {
    closed = true;
    wakeable.wake();
    try {
      thread.join(IDLE_CHECK_MILLIS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return; // the thread may still use what would be closed here
    }
    X11.XCloseDisplay(display);
    wakeable.close();
  }
}
