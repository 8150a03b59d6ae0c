package school.lantern.agent.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the programs of a login session have in their environment, read from the process list with
 * the user's own rights.
 *
 * <p>The user may write there what he likes. So the display comes from the service, which knows
 * whose X server it is; only under Wayland, where a helper is blind and says so, it is taken from
 * here. What leads nowhere ends in a gap.
 */
final class SessionEnvironment {
  private static final String DISPLAY = "DISPLAY";
  private static final String SESSION = "XDG_SESSION_ID";

  private SessionEnvironment() {}

  /**
   * The environment of the session's oldest program that has a display.
   *
   * @param proc the process list
   * @param session the system's id of the session
   * @param display the session's display, or empty if the system does not name it
   */
  static Optional<Map<String, String>> find(Path proc, String session, String display) {
    TreeMap<Long, Map<String, String>> byAge = new TreeMap<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
      for (Path process : processes) {
        Map<String, String> environment = read(process.resolve("environ"));
        if (belongs(environment, session, display)) {
          byAge.put(Long.parseLong(process.getFileName().toString()), environment);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return Optional.empty();
    }
    return byAge.values().stream()
        .min(Comparator.comparingInt(environment -> environment.containsKey("XAUTHORITY") ? 0 : 1));
  }

  private static boolean belongs(Map<String, String> environment, String session, String display) {
    String own = environment.getOrDefault(DISPLAY, "");
    // Where the system names no display, only a program that says it is in this session counts.
    String said = environment.getOrDefault(SESSION, display.isEmpty() ? "" : session);
    boolean sameSession = said.equals(session);
    // :0 and :0.0 are one display
    return !own.isEmpty()
        && sameSession
        && (display.isEmpty() || own.equals(display) || own.startsWith(display + "."));
  }

  /** Empty for a process of somebody else, and one that is gone. */
  private static Map<String, String> read(Path environ) {
    Map<String, String> environment = new HashMap<>();
    try {
      String all = new String(Files.readAllBytes(environ), StandardCharsets.UTF_8);
      for (String pair : all.split("\0", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          environment.putIfAbsent(pair.substring(0, equals), pair.substring(equals + 1));
        }
      }
    } catch (IOException notOurs) {
      return Map.of();
    }
    return environment;
  }
}
