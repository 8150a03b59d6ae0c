package school.lantern.agent.window.win32;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.DWORD;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinDef.LONG;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinUser.LASTINPUTINFO;
import com.sun.jna.platform.win32.WinUser.WinEventProc;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.win32.MessageLoop;
import school.lantern.agent.window.Front;
import school.lantern.agent.window.WindowListener;
import school.lantern.agent.window.WindowWatch;
import school.lantern.agent.window.WindowsBlindException;
import school.lantern.model.FrontWindow;

/**
 * Watches one Windows desktop: which window is in front, its title, and since when there was no
 * input.
 *
 * <p>One thread with a message loop of its own is told of each change. Windows may lose such an
 * event, and wine never raises one, so every {@link #LOOK_EVERY} it looks for itself.
 */
public final class WindowsDesktopWatch implements MessageLoop.Work {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final int EVENT_SYSTEM_FOREGROUND = 0x0003;
  private static final int EVENT_OBJECT_NAMECHANGE = 0x800C;
  private static final int WINEVENT_OUTOFCONTEXT = 0;
  private static final int OF_THE_WINDOW_ITSELF = 0; // OBJID_WINDOW: not a button in it

  private final WindowListener listener;
  private final WindowFacts facts = new WindowFacts();
  // Kept in a field: native code holds it, and the garbage collector does not see that.
  private final WinEventProc onEvent = this::changed;
  private @Nullable HANDLE frontHook;
  private Front front = Front.NOWHERE;
  private int namedProcess;
  private @Nullable HANDLE nameHook;

  private WindowsDesktopWatch(WindowListener listener) {
    this.listener = listener;
  }

  /**
   * Begins to watch the desktop that this process belongs to.
   *
   * @throws WindowsBlindException if it will never be told of the windows in front
   */
  public static WindowWatch open(WindowListener listener) throws WindowsBlindException {
    try {
      return MessageLoop.start("lantern-windows", new WindowsDesktopWatch(listener))::close;
    } catch (IllegalStateException refused) {
      throw new WindowsBlindException("Windows does not let its windows be watched.", refused);
    }
  }

  @Override
  public void begin() {
    frontHook = listenTo(EVENT_SYSTEM_FOREGROUND, 0);
    if (frontHook == null) {
      throw new IllegalStateException("no event hook");
    }
  }

  @Override
  public Duration look() {
    look(Kernel32.INSTANCE.GetTickCount());
    tellIdle();
    return LOOK_EVERY;
  }

  @Override
  public void end() {
    User32.INSTANCE.UnhookWinEvent(frontHook);
    forgetNames();
  }

  private @Nullable HANDLE listenTo(int event, int process) {
    return User32.INSTANCE.SetWinEventHook(
        event, event, null, onEvent, process, 0, WINEVENT_OUTOFCONTEXT);
  }

  private void changed(
      HANDLE hook, DWORD event, HWND window, LONG object, LONG child, DWORD from, DWORD millis) {
    boolean another = event.intValue() == EVENT_SYSTEM_FOREGROUND;
    boolean ofTheFront = object.intValue() == OF_THE_WINDOW_ITSELF && idOf(window) == front.id();
    if (another || ofTheFront) {
      look(millis.intValue());
    }
  }

  /** Asks what is in front, whatever the event said: events come late and out of order. */
  private void look(int millis) {
    HWND window = User32.INSTANCE.GetForegroundWindow();
    int process = window == null ? 0 : facts.processOf(window);
    FrontWindow shown = window == null ? null : facts.describe(window, process);
    Front now = new Front(idOf(window), shown, SystemTicks.unsigned(millis));
    if (!now.sameWindow(front) || !Objects.equals(shown, front.shown())) {
      front = now;
      followNames(process);
      listener.front(now);
    }
  }

  /** Titles are followed in the front window's process only: others change theirs all the time. */
  private void followNames(int process) {
    if (process != namedProcess) {
      forgetNames();
      namedProcess = process;
      nameHook = process == 0 ? null : listenTo(EVENT_OBJECT_NAMECHANGE, process);
    }
  }

  private void forgetNames() {
    if (nameHook != null) {
      User32.INSTANCE.UnhookWinEvent(nameHook);
      nameHook = null;
    }
  }

  private void tellIdle() {
    LASTINPUTINFO last = new LASTINPUTINFO();
    if (User32.INSTANCE.GetLastInputInfo(last)) {
      int now = Kernel32.INSTANCE.GetTickCount();
      listener.idleFor(SystemTicks.sinceInput(now, last.dwTime));
    }
  }

  private static long idOf(@Nullable HWND window) {
    return window == null ? 0 : Pointer.nativeValue(window.getPointer());
  }
}
