package school.lantern.agent.service.win32;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.files.Folders;
import school.lantern.agent.files.Options;

/** How to start a helper: this Java, this class path, the command {@code desktop}. */
final class HelperCommand {
  private static final String MEMORY = "-Xmx32m";

  /** By name: the service must not depend on the commands above it. */
  private static final String MAIN_CLASS = "school.lantern.agent.AgentMain";

  private HelperCommand() {}

  /** One line, as Windows wants it. */
  static String ofThisProcess(List<String> serviceOptions) {
    String run = Options.parse(serviceOptions, "--state", "--run").orElse("--run", Folders.RUN);
    return Stream.of(
            Stream.of(Path.of(System.getProperty("java.home"), "bin", "java.exe").toString()),
            options(System.getProperty("lantern.home")),
            Stream.of(MAIN_CLASS, "desktop", "--socket", Path.of(run, "agent.sock").toString()))
        .flatMap(parts -> parts)
        .map(HelperCommand::quoted)
        .collect(Collectors.joining(" "));
  }

  /** An install has its options in a file, and its native libraries unpacked. */
  private static Stream<String> options(@Nullable String home) {
    if (home == null) {
      return Stream.of(MEMORY, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"));
    }
    Path folder = Path.of(home).normalize();
    return Stream.of(
        "@" + folder.resolve("options"),
        "-Djna.boot.library.path=" + folder.resolve("native"),
        "-cp",
        folder.resolve("lib") + "\\*");
  }

  /** No part holds a quotation mark: paths and class names cannot. */
  static String quoted(String part) {
    return part.contains(" ") || part.contains(";") ? '"' + part + '"' : part;
  }
}
