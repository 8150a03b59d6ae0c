package school.lantern.agent.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import school.lantern.agent.files.Options;
import school.lantern.agent.json.Json;

/** {@code status [--json] [--run DIR]}: what works and what does not, in plain words. */
public final class StatusCommand {
  private static final int OK = 0;
  private static final int TROUBLE = 1;
  private static final int USAGE_ERROR = 2;

  private StatusCommand() {}

  /**
   * Prints the status.
   *
   * @return exit code: 0 all well, 1 some trouble, 2 wrong use
   */
  public static int run(List<String> arguments) {
    List<String> rest = new ArrayList<>(arguments);
    boolean asJson = rest.remove("--json");
    try {
      Path run = Path.of(Options.parse(rest, "--run").orElse("--run", ServiceMain.RUN));
      Path file = StatusFile.in(run);
      if (!Files.exists(file)) {
        return tell(asJson, StatusWords.absent("it has left no trace in " + run));
      }
      ServiceStatus written = Json.read(Files.readAllBytes(file), ServiceStatus.class);
      ServiceStatus status = written.asOf(AliveMark.latest(run, written.at()));
      StatusWords words =
          ProcessHandle.of(status.program().pid()).isPresent()
              ? StatusWords.of(status, Instant.now())
              : StatusWords.absent("its process is gone, last seen " + status.at().wall());
      if (asJson && words.running()) {
        System.out.println(new String(Json.bytes(status), StandardCharsets.UTF_8));
        return words.trouble() ? TROUBLE : OK;
      }
      return tell(asJson, words);
    } catch (IllegalArgumentException wrong) {
      System.err.println("lantern: " + wrong.getMessage());
      System.err.println("status [--json] [--run DIR]");
      return USAGE_ERROR;
    } catch (IOException unreadable) {
      System.err.println("lantern: the status cannot be read: " + unreadable.getMessage());
      return TROUBLE;
    }
  }

  private static int tell(boolean asJson, StatusWords words) {
    if (asJson) {
      System.out.println(new String(Json.bytes(words), StandardCharsets.UTF_8));
    } else {
      words.lines().forEach(System.out::println);
    }
    return words.trouble() ? TROUBLE : OK;
  }
}
