package school.lantern.agent.files;

import java.nio.file.Path;
import school.lantern.agent.win32.Host;

/** Where the service keeps its things, unless it is told otherwise. */
public final class Folders {
  /** On Windows, the folder that holds both: the agent's too. */
  static final Path OF_THE_AGENT = Path.of(programData(), "Lantern");

  /** What outlives a restart: identity, spool, policy. */
  public static final String STATE =
      Host.isWindows() ? programData() + "\\Lantern\\state" : "/var/lib/lantern";

  /** What does not: the status, and the address of the link. */
  public static final String RUN =
      Host.isWindows() ? programData() + "\\Lantern\\run" : "/run/lantern";

  private Folders() {}

  private static String programData() {
    return System.getenv().getOrDefault("ProgramData", "C:\\ProgramData");
  }
}
