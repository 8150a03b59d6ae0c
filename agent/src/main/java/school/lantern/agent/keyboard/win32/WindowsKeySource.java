package school.lantern.agent.keyboard.win32;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.LPARAM;
import com.sun.jna.platform.win32.WinDef.LRESULT;
import com.sun.jna.platform.win32.WinDef.WPARAM;
import com.sun.jna.platform.win32.WinUser;
import com.sun.jna.platform.win32.WinUser.HHOOK;
import com.sun.jna.platform.win32.WinUser.KBDLLHOOKSTRUCT;
import com.sun.jna.platform.win32.WinUser.LASTINPUTINFO;
import com.sun.jna.platform.win32.WinUser.LowLevelKeyboardProc;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.keyboard.KeyListener;
import school.lantern.agent.keyboard.KeySource;
import school.lantern.agent.keyboard.KeyboardBlindException;
import school.lantern.agent.typing.Keystroke;
import school.lantern.agent.win32.MessageLoop;

/**
 * The keys of one Windows desktop, by a hook of the lowest level on a thread of its own.
 *
 * <p>Loss policy: none of its own; the listener counts what it cannot take. When Windows has taken
 * the hook away it is set again within five seconds of the next input, and the stretch is told.
 *
 * <p>Of a key that goes to a secret field only that there was one is told, as {@link
 * Keystroke.Edit#CARET_MOVED}: what it makes is never asked for.
 *
 * <p>There is no hook for the mouse, which would be called at each movement: a click is noticed at
 * the next key.
 */
public final class WindowsKeySource implements KeySource, MessageLoop.Work {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(4);
  private static final Duration PROBE_TAKES = Duration.ofMillis(500);
  private static final int WM_KEYDOWN = 0x0100;
  private static final int WM_SYSKEYDOWN = 0x0104;
  private static final int LEFT_BUTTON = 0x01;
  private static final int RIGHT_BUTTON = 0x02;
  private static final LRESULT SWALLOWED = new LRESULT(1);

  private final KeyListener listener;
  private final WindowsKeyTranslator translator = new WindowsKeyTranslator();
  private final Layout layout = new Layout();
  private final FocusedField field = new FocusedField();
  private final HookWatch watch = new HookWatch(Kernel32.INSTANCE.GetTickCount());
  // Kept in a field: native code holds it, and the garbage collector does not see that.
  private final LowLevelKeyboardProc onKey = this::called;
  private volatile @Nullable HHOOK hook;
  private @Nullable MessageLoop loop;

  private WindowsKeySource(KeyListener listener) {
    this.listener = listener;
  }

  /**
   * Begins to listen.
   *
   * @throws KeyboardBlindException if Windows does not let its keys be read
   */
  public static WindowsKeySource open(KeyListener listener) throws KeyboardBlindException {
    WindowsKeySource source = new WindowsKeySource(listener);
    try {
      source.loop = MessageLoop.start("lantern-keys", source);
      return source;
    } catch (IllegalStateException refused) {
      throw new KeyboardBlindException("Windows does not let its keys be read.", refused);
    }
  }

  @Override
  public void begin() {
    if (!isSet()) {
      throw new IllegalStateException("no keyboard hook: " + Kernel32.INSTANCE.GetLastError());
    }
  }

  private boolean isSet() {
    hook =
        User32.INSTANCE.SetWindowsHookEx(
            WinUser.WH_KEYBOARD_LL, onKey, Kernel32.INSTANCE.GetModuleHandle(null), 0);
    return hook != null;
  }

  @Override
  public Duration look() {
    LASTINPUTINFO last = new LASTINPUTINFO();
    if (!User32.INSTANCE.GetLastInputInfo(last)) {
      return LOOK_EVERY;
    }
    return switch (watch.look(last.dwTime)) {
      case NOTHING -> LOOK_EVERY;
      case PRESS_PROBE -> {
        Probe.press();
        yield PROBE_TAKES;
      }
      case SET_AGAIN -> {
        end();
        if (isSet()) { // else at the next look
          int missed = watch.setAgain(Kernel32.INSTANCE.GetTickCount());
          listener.unheard(Duration.ofMillis(missed));
        }
        yield LOOK_EVERY;
      }
    };
  }

  @Override
  public void end() {
    HHOOK set = hook;
    if (set != null) {
      User32.INSTANCE.UnhookWindowsHookEx(set);
      hook = null;
    }
  }

  private LRESULT called(int code, WPARAM message, KBDLLHOOKSTRUCT key) {
    if (code >= 0) {
      watch.heard(Kernel32.INSTANCE.GetTickCount());
      if (Probe.is(key)) {
        return SWALLOWED;
      }
      if (message.intValue() == WM_KEYDOWN || message.intValue() == WM_SYSKEYDOWN) {
        tell(key);
      }
    }
    Pointer told = key.getPointer();
    return User32.INSTANCE.CallNextHookEx(
        hook, code, message, new LPARAM(Pointer.nativeValue(told)));
  }

  private void tell(KBDLLHOOKSTRUCT key) {
    if (isClickedSince()) {
      tell(translator.unknown(), key.time);
    }
    if (field.isSecret()) {
      if (!WindowsKeyTranslator.isModifier(key.vkCode)) {
        tell(translator.unknown(), key.time);
      }
      return;
    }
    Press press = new Press(key.vkCode, key.scanCode, layout.held());
    boolean asks = WindowsKeyTranslator.mayMakeText(press);
    Made made = asks ? layout.made(key.vkCode, key.scanCode) : Made.NOTHING;
    tell(translator.pressed(press, made), key.time);
  }

  private void tell(List<Keystroke> keys, int millis) {
    for (Keystroke key : keys) {
      listener.pressed(key, Integer.toUnsignedLong(millis));
    }
  }

  /** The lowest bit tells of a press since the last call; another program may have asked first. */
  private static boolean isClickedSince() {
    int left = User32.INSTANCE.GetAsyncKeyState(LEFT_BUTTON);
    int right = User32.INSTANCE.GetAsyncKeyState(RIGHT_BUTTON);
    return ((left | right) & 1) != 0;
  }

  /** Each key is read with the layout of its own window. */
  @Override
  public void relearnLayout() {}

  /** As Windows does it: nothing tells the source. For tests. */
  void takeHookAway() {
    HHOOK set = hook;
    if (set != null) {
      User32.INSTANCE.UnhookWindowsHookEx(set);
    }
  }

  @Override
  public void close() {
    if (loop != null) {
      loop.close();
    }
  }
}
