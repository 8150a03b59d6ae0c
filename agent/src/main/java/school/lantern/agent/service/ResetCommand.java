package school.lantern.agent.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import school.lantern.agent.files.Folders;
import school.lantern.agent.files.Options;

/**
 * {@code reset [--state DIR]}: makes the agent as new, so that a disk image holds nobody's key and
 * nobody's past. What the collector does not have yet is lost.
 */
public final class ResetCommand {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int USAGE_ERROR = 2;

  private ResetCommand() {}

  /**
   * Forgets everything in the state folder.
   *
   * @return exit code: 0 forgotten, 1 failed or the service runs, 2 wrong use
   */
  public static int run(List<String> arguments) {
    Path state;
    try {
      state = Path.of(Options.parse(arguments, "--state").orElse("--state", Folders.STATE));
    } catch (IllegalArgumentException wrong) {
      System.err.println("lantern: " + wrong.getMessage());
      System.err.println("reset [--state DIR]");
      return USAGE_ERROR;
    }
    if (!Files.isDirectory(state)) {
      System.out.println("There is nothing to forget in " + state);
      return OK;
    }
    try (SingleInstance alone = SingleInstance.take(state)) {
      if (alone == null) {
        System.err.println("lantern: the service runs; stop it first");
        return FAILED;
      }
      forget(state);
      System.out.println("Forgotten: identity, spool and policy. This computer enrols anew.");
      return OK;
    } catch (IOException failed) {
      System.err.println("lantern: not all was forgotten: " + failed);
      return FAILED;
    }
  }

  private static void forget(Path state) throws IOException {
    try (Stream<Path> all = Files.walk(state)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(state) && !path.equals(state.resolve("lock"))) {
          Files.delete(path);
        }
      }
    }
  }
}
