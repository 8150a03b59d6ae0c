package school.lantern.agent.dialog.win32;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import school.lantern.agent.dialog.Dialogs;
import school.lantern.agent.dialog.Panel;

/**
 * What a window looks like, in the form that Windows takes (DLGTEMPLATE). Pure.
 *
 * <pre>
 *   +----------------------------+
 *   | text, scrollable           |
 *   | [ ] tick                   |
 *   |     [first] [others][later]|
 *   +----------------------------+
 * </pre>
 *
 * <p>Lengths are Windows' dialog units, a quarter of a letter wide and an eighth of one high: so
 * the window grows with the person's own size of letters. Its text comes later, as do changes.
 */
final class DialogTemplate {
  static final int TEXT = 100;
  static final int TICK = 101;
  static final int FIRST = 1; // IDOK: what Return presses
  static final int LATER = 2; // IDCANCEL: what Escape and the cross press
  static final int OTHERS = 200;

  private static final int DIALOG = 0x80C8_00C0 | 0x800 | 0x200; // popup, caption, menu; in front
  private static final int TOPMOST_IN_TASKBAR = 0x0004_0008;
  private static final int CHILD = 0x5001_0000; // visible, reached by Tab
  private static final int EDIT = 0x0081;
  private static final int BUTTON = 0x0080;
  private static final int TEXT_STYLE = 0x00A0_0000 | 0x44; // border, scroll bar, lines
  private static final int READ_ONLY = 0x0800;
  private static final int RETURN_IS_A_LINE = 0x1000;
  private static final int DEFAULT_BUTTON = 0x01;
  private static final int CHECK_BOX = 0x2003; // of several lines
  private static final short LETTERS = 10;
  private static final String FONT = "MS Shell Dlg";

  private static final int MARGIN = 7;
  private static final int GAP = 6;
  private static final int WIDTH_LEAST = 320;
  private static final int TEXT_LEAST = 60;
  private static final int TEXT_MOST = 190;
  private static final int LINE = 9;
  private static final int TICK_HEIGHT = 20;
  private static final int BUTTON_HEIGHT = 15;
  private static final int BUTTON_LEAST = 50;
  private static final int LETTER = 4;
  private static final int BYTES_MAX = 8 << 10;

  private record Button(int id, String label) {
    int width() {
      return Math.max(BUTTON_LEAST, label.length() * LETTER + 2 * GAP);
    }
  }

  private final ByteBuffer out = ByteBuffer.allocate(BYTES_MAX).order(ByteOrder.LITTLE_ENDIAN);

  private DialogTemplate() {}

  static byte[] of(Panel panel, boolean editable) {
    DialogTemplate template = new DialogTemplate();
    template.write(panel, editable);
    return Arrays.copyOf(template.out.array(), template.out.position());
  }

  private void write(Panel panel, boolean editable) {
    List<Button> buttons = buttons(panel);
    int buttonsWidth = buttons.stream().mapToInt(one -> one.width() + GAP).sum() - GAP;
    int width = Math.max(WIDTH_LEAST, buttonsWidth + 2 * MARGIN);
    int inner = width - 2 * MARGIN;
    int textHeight = editable ? TEXT_MOST : textHeight(panel.text(), inner);
    int tickHeight = panel.tick() == null ? 0 : TICK_HEIGHT + GAP;
    int buttonsAt = MARGIN + textHeight + GAP + tickHeight;

    boolean asksForAnAnswer = panel.tick() != null && !editable;
    out.putInt(DIALOG).putInt(asksForAnAnswer ? TOPMOST_IN_TASKBAR : 0);
    out.putShort((short) (1 + (panel.tick() == null ? 0 : 1) + buttons.size()));
    box(0, 0, width, buttonsAt + BUTTON_HEIGHT + MARGIN);
    out.putShort((short) 0).putShort((short) 0); // no menu, the ordinary class
    text(Dialogs.TITLE);
    out.putShort(LETTERS);
    text(FONT);

    item(EDIT, TEXT_STYLE | (editable ? RETURN_IS_A_LINE : READ_ONLY));
    box(MARGIN, MARGIN, inner, textHeight);
    name(TEXT, EDIT, "");
    if (panel.tick() != null) {
      item(BUTTON, CHECK_BOX);
      box(MARGIN, MARGIN + textHeight + GAP, inner, TICK_HEIGHT);
      name(TICK, BUTTON, panel.tick());
    }
    int left = width - MARGIN - buttonsWidth;
    for (Button button : buttons) {
      item(BUTTON, button.id() == FIRST ? DEFAULT_BUTTON : 0);
      box(left, buttonsAt, button.width(), BUTTON_HEIGHT);
      name(button.id(), BUTTON, button.label());
      left += button.width() + GAP;
    }
  }

  private static List<Button> buttons(Panel panel) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(new Button(FIRST, panel.first()));
    for (String other : panel.others()) {
      buttons.add(new Button(OTHERS + buttons.size(), other));
    }
    buttons.add(new Button(LATER, panel.later()));
    return buttons;
  }

  private static int textHeight(String text, int width) {
    int lettersInLine = width / LETTER;
    long lines = text.lines().mapToLong(line -> 1 + line.length() / lettersInLine).sum();
    return (int) Math.max(TEXT_LEAST, Math.min(TEXT_MOST, (lines + 1) * LINE));
  }

  /** Each begins at a multiple of four. */
  private void item(int kind, int style) {
    while (out.position() % Integer.BYTES != 0) {
      out.put((byte) 0);
    }
    out.putInt(CHILD | style).putInt(kind == EDIT ? 0x200 : 0); // a sunken edge
  }

  private void box(int left, int top, int width, int height) {
    out.putShort((short) left).putShort((short) top);
    out.putShort((short) width).putShort((short) height);
  }

  private void name(int id, int kind, String label) {
    out.putShort((short) id).putShort((short) -1).putShort((short) kind);
    text(label.replace("&", "&&"));
    out.putShort((short) 0);
  }

  private void text(String text) {
    out.put(text.getBytes(StandardCharsets.UTF_16LE)).putShort((short) 0);
  }
}
