package school.lantern.agent.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import school.lantern.agent.session.OpenSession;

/**
 * How the service, as root on Linux, starts a helper: by the same Java with the same options, but
 * for how much is compiled. The helper gives root's rights up before it does anything.
 *
 * @param java the command up to the class path
 * @param account whose process a helper is
 * @param socket where it finds the service
 */
record HelperLaunch(List<String> java, String account, Path socket) {
  /** By name: the service must not depend on the commands above it. */
  private static final String MAIN_CLASS = "school.lantern.agent.AgentMain";

  private static final String CLASS_PATH = "-cp";

  /** The service compiles next to nothing, a helper as {@code bin/lantern-agent} has it. */
  private static final String COMPILES = "-XX:CompileThresholdScaling=";

  private static final String AS_A_HELPER = COMPILES + 2;

  /** What a pupil chose has no place in the environment of a process that begins as root. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C.UTF-8", "MALLOC_ARENA_MAX", "1");

  HelperLaunch {
    java = List.copyOf(java);
  }

  /**
   * Takes the options of this process.
   *
   * @throws IOException if the system does not tell them
   */
  static HelperLaunch likeThisProcess(String account, Path socket) throws IOException {
    String[] own =
        Files.readString(Path.of("/proc/self/cmdline"), StandardCharsets.UTF_8).split("\0");
    int classPath = List.of(own).indexOf(CLASS_PATH);
    if (classPath < 0 || classPath + 1 >= own.length) {
      throw new IOException("this process was started without " + CLASS_PATH);
    }
    return new HelperLaunch(List.of(own).subList(0, classPath + 2), account, socket);
  }

  /** Starts one. It ends with its desktop, and when its standard input does. */
  Process start(OpenSession session) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command(session))
            .directory(Path.of("/").toFile())
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().clear();
    builder.environment().putAll(ENVIRONMENT);
    return builder.start();
  }

  List<String> command(OpenSession session) {
    List<String> command = new ArrayList<>(java);
    command.replaceAll(option -> option.startsWith(COMPILES) ? AS_A_HELPER : option);
    command.addAll(List.of(MAIN_CLASS, "desktop"));
    command.addAll(List.of("--socket", socket.toString(), "--account", account));
    command.addAll(List.of("--user", session.session().account()));
    command.addAll(List.of("--session", session.session().id()));
    command.addAll(List.of("--display", session.display()));
    return command;
  }
}
