package school.lantern.agent.uplink.win32;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import school.lantern.agent.files.PrivateFiles;

/**
 * Runs on Windows: makes the folder in its first argument its own, then reads the token files in
 * the others. Prints what came of each.
 */
public final class FilesProbe {
  private FilesProbe() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrivateFiles.makeFolder(Path.of(arguments[0]));
    out.println("made");
    for (int i = 1; i < arguments.length; i++) {
      try {
        out.println("token " + new TokenFile(arguments[i]).read());
      } catch (IOException refused) {
        out.println("refused: " + refused.getMessage());
      }
    }
    out.println("closed");
  }
}
