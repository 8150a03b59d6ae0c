package school.lantern.agent.dialog.win32;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.lantern.agent.dialog.Dialogs;
import school.lantern.agent.dialog.Panel;
import school.lantern.agent.dialog.Reply;
import school.lantern.agent.win32.OwnProgram;

/** Windows in a process of their own, which costs nothing before and after. */
public final class WindowProcess implements Dialogs {
  private static final Logger LOG = Logger.getLogger(WindowProcess.class.getName());
  private static final int OUTPUT_MAX_BYTES = 256 << 10;

  @Override
  public Reply show(Panel panel) {
    return ask(new Question(panel, false));
  }

  @Override
  public Reply write(Panel panel) {
    return ask(new Question(panel, true));
  }

  private static Reply ask(Question question) {
    List<String> command = OwnProgram.command("window");
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      // Closed only after the answer: its end is the window's.
      try (OutputStream input = process.getOutputStream();
          InputStream output = process.getInputStream()) {
        question.writeTo(input);
        byte[] said = output.readNBytes(OUTPUT_MAX_BYTES);
        return reply(process.waitFor(), said);
      } finally {
        process.destroy();
      }
    } catch (IOException notStarted) {
      LOG.log(Level.WARNING, "Nothing can be shown", notStarted);
      return Reply.None.NOT_SHOWN;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return Reply.None.NOT_SHOWN;
    }
  }

  /**
   * What an end means.
   *
   * <pre>
   *   said nothing    it never stood
   *   50 and above    a button; what was written follows the sign that it stood
   *   41              closed
   *   else            ended from outside, or broken
   * </pre>
   */
  static Reply reply(int code, byte[] said) {
    if (said.length == 0 || said[0] != WindowMain.STANDS || code == WindowMain.NOT_SHOWN) {
      return Reply.None.NOT_SHOWN;
    }
    if (code >= WindowMain.PRESSED && code < WindowMain.PRESSED + 10) {
      String text = new String(said, 1, said.length - 1, StandardCharsets.UTF_8);
      return new Reply.Pressed(code - WindowMain.PRESSED, text);
    }
    return code == WindowMain.CLOSED ? Reply.None.CLOSED : Reply.None.KILLED;
  }
}
