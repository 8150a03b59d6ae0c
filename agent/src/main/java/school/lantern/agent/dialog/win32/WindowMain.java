package school.lantern.agent.dialog.win32;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import school.lantern.agent.dialog.Reply;

/**
 * The command {@code window}: shows one window for the process that started it, and ends with it.
 * Says on its standard output when the window stands, and what was written; its exit code is the
 * answer.
 */
public final class WindowMain {
  /** Codes that a process ended from outside does not have: the task manager's is 1. */
  static final int CLOSED = 41;

  static final int NOT_SHOWN = 42;
  static final int PRESSED = 50;

  static final byte STANDS = '+';

  private WindowMain() {}

  /** Waits for the answer, and answers the exit code. */
  public static int run() {
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    try {
      Question question = Question.readFrom(in);
      endWith(in);
      PanelWindow window = new PanelWindow(() -> tell(out, new byte[] {STANDS}));
      Reply reply =
          question.editable() ? window.write(question.panel()) : window.show(question.panel());
      if (reply instanceof Reply.Pressed pressed) {
        tell(out, pressed.text().getBytes(StandardCharsets.UTF_8));
        return PRESSED + pressed.button();
      }
      return reply == Reply.None.CLOSED ? CLOSED : NOT_SHOWN;
    } catch (IOException nobodyAsks) {
      return NOT_SHOWN;
    }
  }

  private static void tell(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Whoever asked holds the other end of the input; nothing more comes. */
  private static void endWith(InputStream in) {
    Runnable wait =
        () -> {
          try {
            int next;
            do {
              next = in.read();
            } while (next >= 0);
          } catch (IOException alsoTheEnd) {
            // whoever asked is gone
          }
          Runtime.getRuntime().halt(NOT_SHOWN);
        };
    Thread thread = new Thread(wait, "asker");
    thread.setDaemon(true);
    thread.start();
  }
}
