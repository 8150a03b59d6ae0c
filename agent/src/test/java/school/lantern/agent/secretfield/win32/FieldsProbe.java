package school.lantern.agent.secretfield.win32;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import school.lantern.agent.typing.Keystroke;

/**
 * Runs on Windows: prints what it is told of the field with the focus, a line each, until its input
 * ends. Each line of it stands for a key.
 */
public final class FieldsProbe {
  private FieldsProbe() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (WindowsFields fields = WindowsFields.listen(field -> out.println("field " + field))) {
      out.println("listening");
      int next;
      while ((next = System.in.read())
          >= 0) { // a reader asks how much there is: wine does not know
        if (next == '\n') {
          fields.pressed(Keystroke.Edit.CARET_MOVED);
          out.println("pressed");
        }
      }
    }
    out.println("closed");
  }
}
