package school.lantern.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import school.lantern.demo.stage.Running;

/**
 * A Windows under wine that nobody used yet, to install packages in; it ends with the test.
 *
 * <p>The fresh one that it copies is what {@code need_wine} makes.
 */
final class WineComputer implements AutoCloseable {
  /** Where the Windows Java lies; the fresh Windows lies beside it. */
  static final String RUNTIME = "WINDOWS_RUNTIME";

  private static final Duration IN_TIME = Duration.ofMinutes(2);

  private final Path prefix;
  private final Path log;

  WineComputer(Path folder) throws IOException {
    this.prefix = folder.resolve("wine");
    this.log = folder.resolve("wine.log");
    Path fresh = Path.of(System.getenv(RUNTIME)).resolveSibling("wine-prefix");
    if (run("cp", "-aT", "--link", fresh.toString(), prefix.toString()) != 0) {
      must("cp", "-aT", fresh.toString(), prefix.toString()); // on another disk
    }
    try (Stream<Path> files = Files.list(fresh)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = prefix.resolve(file.getFileName());
        Files.delete(copy); // wine writes its registry in place, and through links
        Files.copy(file, copy);
      }
    }
    must("wineserver", "-p");
  }

  /** A path on its disk C, as seen from here. */
  Path onDisk(String inside) {
    return prefix.resolve("drive_c").resolve(inside);
  }

  /** A file of this machine, as seen from Windows. */
  static String fromInside(Path path) {
    return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
  }

  /** Runs a Windows program to its end. */
  void must(String... command) {
    assertThat(run(command)).as(String.join(" ", command) + ", see " + log).isZero();
  }

  /** What a Windows program prints. */
  String output(String... command) {
    try {
      Path said = Files.createTempFile(prefix, "said", ".txt");
      run(said, command);
      return Files.readString(said);
    } catch (IOException cannot) {
      throw new AssertionError(cannot);
    }
  }

  private int run(String... command) {
    return run(log, command);
  }

  private int run(Path said, String... command) {
    Map<String, String> environment =
        Map.of(
            "WINEPREFIX", prefix.toString(),
            "WINEDEBUG", "-all",
            "WINEDLLOVERRIDES", "mscoree=;mshtml=", // do not offer to download them
            "DISPLAY", "", // it needs no screen
            "JAVA_TOOL_OPTIONS", "");
    try (Running running = Running.start(List.of(command), environment, said)) {
      return running.awaitExit(IN_TIME);
    }
  }

  @Override
  public void close() {
    must("wineserver", "-k");
    must("wineserver", "-w");
  }
}
