package school.lantern.demo.footprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import school.lantern.demo.stage.Built;
import school.lantern.demo.stage.Desktop;
import school.lantern.demo.stage.Running;
import school.lantern.demo.stage.Until;

/**
 * How fast the agent's hook and its watch of windows react. Both are run in a process of their own,
 * on the package's Java with its settings: the product itself carries no stopwatch.
 */
final class Reactions {
  private static final String BENCH = "school.lantern.agent.desktop.ReactionBench";
  private static final Duration IN_TIME = Duration.ofMinutes(2);
  private static final Pattern FIGURES =
      Pattern.compile("measured (\\d+) median (\\S+) p99 (\\S+) longest (\\S+)");
  private static final int KEYS = 600;
  private static final int SWITCHES = 60;

  private final Path program;
  private final Path folder;
  private final Desktop desktop;

  Reactions(Path program, Path folder, Desktop desktop) {
    this.program = program;
    this.folder = folder;
    this.desktop = desktop;
  }

  /**
   * What was measured, in milliseconds.
   *
   * @param count how many times
   */
  record Figures(int count, double median, double p99, double longest) {}

  Figures keys() throws IOException {
    try (Running bench = start("keys", KEYS)) {
      Until.holds("the hook, see " + bench.log(), IN_TIME, () -> read(bench).contains("ready"));
      while (bench.alive() && figures(bench).isEmpty()) {
        desktop.type("the quick brown fox jumps over the lazy dog ", Duration.ofMillis(20));
      }
      return await(bench);
    }
  }

  Figures windows() throws IOException {
    try (Running bench = start("windows", SWITCHES)) {
      return await(bench);
    }
  }

  private Figures await(Running bench) {
    return Until.found("figures in " + bench.log(), IN_TIME, () -> figures(bench));
  }

  private static Optional<Figures> figures(Running bench) {
    Matcher found = FIGURES.matcher(read(bench));
    return found.find()
        ? Optional.of(
            new Figures(
                Integer.parseInt(found.group(1)),
                Double.parseDouble(found.group(2)),
                Double.parseDouble(found.group(3)),
                Double.parseDouble(found.group(4))))
        : Optional.empty();
  }

  private static String read(Running bench) {
    try {
      return Files.readString(bench.log());
    } catch (IOException notYet) {
      return "";
    }
  }

  private Running start(String what, int count) {
    Path natives = program.resolve("lib/native");
    return Running.start(
        List.of(
            program.resolve("runtime/bin/java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx32m",
            "-Xmn1m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.library.path=" + natives,
            "-Djna.boot.library.path=" + natives,
            "-Djna.nounpack=true",
            "-cp",
            program.resolve("lib")
                + "/*:"
                + Built.here().root().resolve("agent/target/test-classes"),
            BENCH,
            what,
            Integer.toString(count)),
        desktop.environment(),
        folder.resolve("reaction-" + what + ".log"));
  }
}
