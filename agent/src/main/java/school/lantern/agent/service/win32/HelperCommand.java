package school.lantern.agent.service.win32;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            Path.of(System.getProperty("java.home"), "bin", "java.exe").toString(),
            MEMORY,
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            MAIN_CLASS,
            "desktop",
            "--socket",
            Path.of(run, "agent.sock").toString())
        .map(HelperCommand::quoted)
        .collect(Collectors.joining(" "));
  }

  /** No part holds a quotation mark: paths and class names cannot. */
  static String quoted(String part) {
    return part.contains(" ") || part.contains(";") ? '"' + part + '"' : part;
  }
}
