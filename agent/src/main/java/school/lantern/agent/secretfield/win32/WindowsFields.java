package school.lantern.agent.secretfield.win32;

import com.sun.jna.platform.win32.Ole32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.DWORD;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinDef.LONG;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinUser.GUITHREADINFO;
import com.sun.jna.platform.win32.WinUser.WinEventProc;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.secretfield.FieldListener;
import school.lantern.agent.secretfield.FieldQuestions;
import school.lantern.agent.secretfield.FieldWatch;
import school.lantern.agent.typing.Keystroke;
import school.lantern.agent.win32.MessageLoop;

/**
 * Learns from Windows' accessibility interfaces whether the field with the focus is a password's.
 *
 * <pre>
 *   Windows → this     the focus moved (event)             asked anew
 *   key                into another window than the last   asked anew
 *   key                after Tab, a click, an arrow        asked anew
 *   key                after Enter                         asked again
 *   this → program     MSAA: protected? UIA: password?     on a thread that may hang
 * </pre>
 *
 * <p>Events come late, and from some programs never: so keys that may have moved the focus make it
 * ask as well.
 */
public final class WindowsFields implements FieldWatch, MessageLoop.Work {
  private static final int EVENT_OBJECT_FOCUS = 0x8005;
  private static final int WINEVENT_OUTOFCONTEXT = 0;
  private static final Duration NOTHING_DUE = Duration.ofHours(1);

  private final FieldQuestions questions;
  // Kept in a field: native code holds it, and the garbage collector does not see that.
  private final WinEventProc onFocus = this::focusMoved;
  private @Nullable HANDLE hook;
  private @Nullable MessageLoop loop;
  private @Nullable HWND lastWindow;
  private @Nullable Keystroke lastKey;

  private WindowsFields(FieldListener listener) {
    this.questions = new FieldQuestions(Desk::new, listener);
  }

  /** Begins to listen. */
  public static WindowsFields listen(FieldListener listener) {
    WindowsFields fields = new WindowsFields(listener);
    fields.loop = MessageLoop.start("lantern-fields", fields);
    return fields;
  }

  @Override
  public void begin() {
    hook =
        User32.INSTANCE.SetWinEventHook(
            EVENT_OBJECT_FOCUS, EVENT_OBJECT_FOCUS, null, onFocus, 0, 0, WINEVENT_OUTOFCONTEXT);
  }

  private void focusMoved(
      HANDLE by, DWORD event, HWND window, LONG object, LONG child, DWORD from, DWORD millis) {
    questions.askAnew();
  }

  @Override
  public Duration look() {
    return NOTHING_DUE;
  }

  @Override
  public void end() {
    if (hook != null) {
      User32.INSTANCE.UnhookWinEvent(hook);
    }
  }

  @Override
  public void pressed(Keystroke key) {
    HWND window = focusedWindow();
    Keystroke before = lastKey;
    boolean elsewhere = window == null || !window.equals(lastWindow) || before == null;
    lastWindow = window;
    lastKey = key;
    if (elsewhere || before == Keystroke.Edit.CARET_MOVED || isTab(before)) {
      questions.askAnew();
    } else if (before == Keystroke.Edit.ENTER) {
      questions.askAgain();
    } else {
      questions.remind();
    }
  }

  private static boolean isTab(@Nullable Keystroke key) {
    return key instanceof Keystroke.Typed typed && typed.codePoint() == '\t';
  }

  /** Asks Windows, not the program: cannot hang. */
  private static @Nullable HWND focusedWindow() {
    HWND front = User32.INSTANCE.GetForegroundWindow();
    GUITHREADINFO thread = new GUITHREADINFO();
    boolean told =
        front != null
            && User32.INSTANCE.GetGUIThreadInfo(
                User32.INSTANCE.GetWindowThreadProcessId(front, null), thread);
    return told ? thread.hwndFocus : null;
  }

  @Override
  public void close() {
    questions.close();
    Objects.requireNonNull(loop).close();
  }

  /** Both interfaces: one that says secret is enough, and one that tells is enough for open. */
  private static final class Desk implements FieldQuestions.Desk {
    private final Automation automation;

    Desk() {
      Ole32.INSTANCE.CoInitializeEx(null, Ole32.COINIT_MULTITHREADED);
      automation = Automation.ofThisThread();
    }

    @Override
    public Optional<Boolean> isSecret() {
      HWND window = focusedWindow();
      Optional<Boolean> older =
          window == null
              ? Optional.empty()
              : Accessibility.focusedIn(window).flatMap(FocusedObject::isSecret);
      if (older.orElse(false)) {
        return older;
      }
      Optional<Boolean> newer = automation.isSecret();
      return newer.isPresent() ? newer : older;
    }
  }
}
