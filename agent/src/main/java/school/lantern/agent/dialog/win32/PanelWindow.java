package school.lantern.agent.dialog.win32;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinDef.LPARAM;
import com.sun.jna.platform.win32.WinDef.LRESULT;
import com.sun.jna.platform.win32.WinDef.WPARAM;
import school.lantern.agent.dialog.Dialogs;
import school.lantern.agent.dialog.Panel;
import school.lantern.agent.dialog.Reply;

/**
 * Windows in this process: dialog boxes of Windows' own, so the keyboard reaches everything, and
 * screen readers know them.
 */
public final class PanelWindow implements Dialogs {
  private static final int INIT = 0x0110; // WM_INITDIALOG
  private static final int COMMAND = 0x0111;
  private static final int SET_SELECTION = 0x00B1; // EM_SETSEL
  private static final int SET_LIMIT = 0x00C5; // EM_SETLIMITTEXT
  private static final int TEXT_MAX_CHARS = 32 << 10;
  private static final int HAS_FOCUS = 0x0100; // EN_SETFOCUS
  private static final int NOTHING = -1; // the caret stays where it is
  private static final int CHECKED = 1;

  /** Beyond every button; 0 and -1 are Windows' own. */
  private static final int BUTTONS_FROM = 1000;

  private final Runnable onShown;

  public PanelWindow() {
    this(() -> {});
  }

  /**
   * Tells when a window stands.
   *
   * @param onShown called each time, on the thread that shows it
   */
  PanelWindow(Runnable onShown) {
    this.onShown = onShown;
  }

  @Override
  public Reply show(Panel panel) {
    return new Showing(panel, false).run();
  }

  @Override
  public Reply write(Panel panel) {
    return new Showing(panel, true).run();
  }

  /** One window, from its making to its end. */
  private final class Showing implements DialogBoxes.Procedure {
    private static final DialogBoxes BOXES = DialogBoxes.INSTANCE;
    private final Panel panel;
    private final boolean editable;
    private String written = "";

    Showing(Panel panel, boolean editable) {
      this.panel = panel;
      this.editable = editable;
    }

    Reply run() {
      byte[] bytes = DialogTemplate.of(panel, editable);
      try (Memory template = new Memory(bytes.length)) {
        template.write(0, bytes, 0, bytes.length);
        Pointer ended = BOXES.DialogBoxIndirectParam(null, template, null, this, new LPARAM(0));
        long result = Pointer.nativeValue(ended);
        if (result >= BUTTONS_FROM) {
          return new Reply.Pressed((int) (result - BUTTONS_FROM), written);
        }
        return result == DialogTemplate.LATER ? Reply.None.CLOSED : Reply.None.NOT_SHOWN;
      }
    }

    @Override
    public LRESULT callback(HWND window, int message, WPARAM what, LPARAM more) {
      if (message == INIT) {
        begin(window);
      } else if (message == COMMAND) {
        if (what.intValue() == (HAS_FOCUS << Short.SIZE | DialogTemplate.TEXT)) {
          unmark(window);
        }
        pressed(window, what.intValue() & 0xFFFF);
        return new LRESULT(1);
      }
      return new LRESULT(0);
    }

    /** The text has the focus, with nothing marked: a screen reader reads it, arrows scroll it. */
    private void begin(HWND window) {
      BOXES.SendDlgItemMessage(
          window, DialogTemplate.TEXT, SET_LIMIT, new WPARAM(TEXT_MAX_CHARS), new LPARAM(0));
      String lines = panel.text().replace("\r", "").replace("\n", "\r\n");
      BOXES.SetDlgItemText(window, DialogTemplate.TEXT, lines);
      int caret = editable ? lines.length() : 0;
      BOXES.SendDlgItemMessage(
          window, DialogTemplate.TEXT, SET_SELECTION, new WPARAM(caret), new LPARAM(caret));
      BOXES.EnableWindow(BOXES.GetDlgItem(window, DialogTemplate.FIRST), panel.tick() == null);
      User32.INSTANCE.SetForegroundWindow(window);
      User32.INSTANCE.SetFocus(BOXES.GetDlgItem(window, DialogTemplate.TEXT));
      onShown.run();
    }

    /**
     * Dialog boxes mark all of a text that gets the focus: a letter would wipe out a message. The
     * mark comes after this call, so what takes it off is sent to come later.
     */
    private void unmark(HWND window) {
      User32.INSTANCE.PostMessage(
          BOXES.GetDlgItem(window, DialogTemplate.TEXT),
          SET_SELECTION,
          new WPARAM(editable ? NOTHING : 0),
          new LPARAM(0));
    }

    private void pressed(HWND window, int item) {
      if (item == DialogTemplate.TICK) {
        BOXES.EnableWindow(BOXES.GetDlgItem(window, DialogTemplate.FIRST), isTicked(window));
      } else if (item == DialogTemplate.LATER) {
        end(window, DialogTemplate.LATER);
      } else if (item == DialogTemplate.FIRST && (panel.tick() == null || isTicked(window))) {
        written = editable ? text(window) : "";
        end(window, BUTTONS_FROM);
      } else if (item >= DialogTemplate.OTHERS) {
        end(window, BUTTONS_FROM + item - DialogTemplate.OTHERS);
      }
    }

    private static boolean isTicked(HWND window) {
      return BOXES.IsDlgButtonChecked(window, DialogTemplate.TICK) == CHECKED;
    }

    private static String text(HWND window) {
      char[] into = new char[TEXT_MAX_CHARS + 1];
      int chars = BOXES.GetDlgItemText(window, DialogTemplate.TEXT, into, into.length);
      return new String(into, 0, chars).replace("\r\n", "\n");
    }

    private static void end(HWND window, int result) {
      BOXES.EndDialog(window, new Pointer(result));
    }
  }
}
