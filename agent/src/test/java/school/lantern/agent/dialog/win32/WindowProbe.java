package school.lantern.agent.dialog.win32;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import school.lantern.agent.dialog.Panel;

/** Runs on Windows: shows a notice for each line of its input, and prints what came of it. */
public final class WindowProbe {
  private static final Panel NOTICE =
      new Panel("Monitored.", "I have read it", "Go on", List.of("I do not accept"), "Later");

  private WindowProbe() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int next;
    while ((next = System.in.read()) >= 0) {
      if (next == '\n') {
        out.println("reply " + new WindowProcess().show(NOTICE));
      }
    }
    out.println("closed");
  }
}
