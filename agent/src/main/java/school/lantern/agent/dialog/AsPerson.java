package school.lantern.agent.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How to start a program on Linux so that it is wholly the person's whose desktop it appears on,
 * and ends with us.
 *
 * <p>A helper may run under the person's effective user id while its real one, and a group that
 * opens the service's door, are the agent's own; its real group is the person's then. A window's
 * program must have neither: toolkits refuse such a mixture, and load what the person configures.
 */
final class AsPerson {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String SETPRIV = "/usr/bin/setpriv";

  /**
   * What a window's program gets of the session's environment: how it finds its desktop, its
   * language, and what may be switched off. No path, no library, no module of a toolkit.
   */
  private static final Set<String> PASSED =
      Set.of(
          "DISPLAY",
          "WAYLAND_DISPLAY",
          "XDG_SESSION_TYPE",
          "XDG_RUNTIME_DIR",
          "DBUS_SESSION_BUS_ADDRESS",
          "LANG",
          "LANGUAGE",
          "LC_ALL",
          "LC_CTYPE",
          "LC_MESSAGES",
          "NO_AT_BRIDGE",
          "GTK_A11Y",
          "TZ");

  /** The settings of a toolkit in a home folder may name modules to load. */
  private static final String NO_HOME = "/nonexistent";

  private AsPerson() {}

  /** The environment of a window's program. Themes and sizes come by way of the display. */
  static Map<String, String> environment(Map<String, String> ofSession) {
    Map<String, String> passed = new HashMap<>();
    ofSession.forEach(
        (name, value) -> {
          if (PASSED.contains(name)) {
            passed.put(name, value);
          }
        });
    String home = ofSession.getOrDefault("HOME", NO_HOME);
    passed.put("XAUTHORITY", ofSession.getOrDefault("XAUTHORITY", home + "/.Xauthority"));
    passed.put("HOME", NO_HOME);
    passed.put("PATH", "/usr/bin:/bin");
    return passed;
  }

  static List<String> command(List<String> program) throws IOException {
    return command(Files.readAllLines(STATUS), program);
  }

  /**
   * The command that starts it.
   *
   * @param status lines of {@code /proc/self/status}
   */
  static List<String> command(List<String> status, List<String> program) {
    List<String> command = new ArrayList<>(List.of(SETPRIV, "--pdeathsig", "TERM"));
    String[] users = ids(status, "Uid:");
    String[] groups = ids(status, "Gid:");
    if (!users[0].equals(users[1])) {
      command.add("--reuid=" + users[1]);
    }
    if (!groups[0].equals(groups[1])) {
      command.add("--regid=" + groups[0]);
      command.add("--keep-groups"); // only root may drop them
    }
    command.addAll(program);
    return command;
  }

  /** Real and effective, in that order. */
  private static String[] ids(List<String> status, String name) {
    return status.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).strip().split("\\s+"))
        .findFirst()
        .orElse(new String[] {"", ""});
  }
}
