package school.lantern.agent.desktop;

import java.util.ArrayList;
import java.util.List;
import school.lantern.agent.AgentMain;

/** A command of the agent, in a JVM of its own. */
final class AgentCommand {
  private AgentCommand() {}

  /**
   * The whole command line.
   *
   * @param options further ones of Java
   */
  static String[] of(List<String> options, String... command) {
    List<String> whole =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "--enable-native-access=ALL-UNNAMED"));
    whole.addAll(options);
    whole.addAll(List.of("-cp", System.getProperty("java.class.path"), AgentMain.class.getName()));
    whole.addAll(List.of(command));
    return whole.toArray(String[]::new);
  }
}
