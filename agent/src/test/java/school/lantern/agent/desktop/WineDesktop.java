package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Windows programs in a virtual desktop: wine with a Windows of its own, which ends with it.
 *
 * <p>The Windows Java, and a fresh Windows to copy, are what {@code need_wine} makes.
 */
final class WineDesktop implements AutoCloseable {
  static final String RUNTIME = "WINDOWS_RUNTIME";

  private final Desktop desktop;
  private final Path prefix;

  WineDesktop(Desktop desktop, Path home) throws IOException, InterruptedException {
    this.desktop = desktop;
    this.prefix = home.resolve("wine");
    copyTo(prefix);
    Process server = launch("wineserver", "-p");
    server.waitFor();
  }

  /** Links to the many files that nobody writes to; wine writes into its registry in place. */
  private void copyTo(Path prefix) throws IOException {
    Path fresh = Path.of(System.getenv(RUNTIME)).resolveSibling("wine-prefix");
    if (desktop.run("cp", "-aT", "--link", fresh.toString(), prefix.toString()) != 0) {
      // on another disk, where no link leads to
      assertThat(desktop.run("cp", "-aT", fresh.toString(), prefix.toString())).isZero();
    }
    try (Stream<Path> files = Files.list(fresh)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = prefix.resolve(file.getFileName());
        Files.delete(copy); // Java does not copy a file onto a link to itself
        Files.copy(file, copy);
      }
    }
  }

  /** Starts a Windows program; its output is thrown away. */
  Process launch(String... command) throws IOException {
    return desktop.start(
        builder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD));
  }

  /** Starts a Windows program; what wine itself says on these channels comes with its errors. */
  Process start(String channels, String program, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("wine", program));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        builder(command.toArray(String[]::new)).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("WINEDEBUG", channels);
    return desktop.start(builder);
  }

  /** Starts a main class in the Windows Java. */
  Process java(Class<?> main, Path errors, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("wine"));
    command.addAll(javaCommand(main));
    command.addAll(List.of(arguments));
    return desktop.start(builder(command.toArray(String[]::new)).redirectError(errors.toFile()));
  }

  /** How a main class is started from inside Windows. */
  List<String> javaCommand(Class<?> main) {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .map(WineDesktop::windowsPath)
            .collect(Collectors.joining(";"));
    String java = windowsPath(Path.of(System.getenv(RUNTIME), "bin", "java.exe"));
    return List.of(java, "-Xmx64m", "-cp", classPath, main.getName());
  }

  static String windowsPath(Path path) {
    return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
  }

  private ProcessBuilder builder(String... command) {
    ProcessBuilder builder = desktop.inDesktop(command);
    Map<String, String> environment = builder.environment();
    environment.put("WINEPREFIX", prefix.toString());
    environment.put("WINEDEBUG", "-all");
    environment.put("WINEDLLOVERRIDES", "mscoree=;mshtml="); // do not offer to download them
    // What the build wants of its own Java is nothing to the Windows one.
    environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    return builder;
  }

  /** Ends what runs in this Windows, and nothing else. */
  @Override
  public void close() throws IOException {
    for (String how : List.of("-k", "-w")) {
      launch("wineserver", how).onExit().join();
    }
  }
}
