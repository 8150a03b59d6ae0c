package school.lantern.agent.win32;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How to start the agent once more: this Java, its options, its class path. Pure but for files. */
public final class OwnProgram {
  private static final String MEMORY = "-Xmx32m";

  /** By name: what is below must not depend on the commands above it. */
  private static final String MAIN_CLASS = "school.lantern.agent.AgentMain";

  private OwnProgram() {}

  /**
   * The command line, a word each.
   *
   * @param words the agent's command and its options
   */
  public static List<String> command(String... words) {
    Path java = Path.of(System.getProperty("java.home"));
    return Stream.of(
            Stream.of(java.resolve("bin").resolve("java.exe").toString()),
            options(home(java)),
            Stream.of(MAIN_CLASS),
            Stream.of(words))
        .flatMap(parts -> parts)
        .toList();
  }

  /** An install has its options beside its Java. */
  private static @Nullable Path home(Path java) {
    Path home = java.getParent();
    return home != null && Files.exists(home.resolve("options")) ? home : null;
  }

  /** An install has its options in a file, and its native libraries unpacked. */
  private static Stream<String> options(@Nullable Path home) {
    if (home == null) {
      return Stream.of(MEMORY, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"));
    }
    return Stream.of(
        "@" + home.resolve("options"),
        "-Djna.boot.library.path=" + home.resolve("native"),
        "-cp",
        home.resolve("lib") + "\\*");
  }
}
