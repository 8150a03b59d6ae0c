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

  /** The collector for the embedded database. */
  Path collector() {
    return present(root.resolve("collector/target/quarkus-app/quarkus-run.jar"));
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
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Path present(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalStateException(path + " is missing: build first, ./mvnw package");
    }
    return path;
  }
}
