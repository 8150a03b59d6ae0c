package school.lantern.demo.stage;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the build leaves what the stage starts.
 *
 * @param root the repository's top folder
 */
public record Built(Path root) {

  /** Finds the repository from the folder that the command or the test runs in. */
  public static Built here() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("deploy/demo"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("Start this inside the repository");
    }
    return new Built(folder);
  }

  /** The launcher of the collector. */
  Path collectorLauncher() {
    return present(root.resolve("collector/src/main/scripts/lantern-collector"));
  }

  /** The collector for the embedded database. */
  Path collectorHome() {
    return present(root.resolve("collector/target/quarkus-app"));
  }

  /** Folder that holds the agent's launchers. */
  Path agentLaunchers() {
    return present(root.resolve("agent/src/main/scripts"));
  }

  /** Folder that holds the agent's jar and, in {@code lib}, its libraries. */
  Path agentHome() {
    return present(root.resolve("agent/target"));
  }

  /** The Java that runs us, for everything that we start. */
  static String javaHome() {
    return System.getProperty("java.home");
  }

  private static Path present(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalStateException(path + " is missing: build first, ./mvnw package");
    }
    return path;
  }
}
