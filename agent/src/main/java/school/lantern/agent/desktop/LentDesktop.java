package school.lantern.agent.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.lantern.agent.account.LentRights;
import school.lantern.agent.files.Options;
import school.lantern.agent.window.DisplayKey;

/**
 * How a helper that the service started, as root, gets into somebody's desktop: with the user's
 * rights, in a process that the user can neither end nor look into.
 */
final class LentDesktop {
  private static final Logger LOG = Logger.getLogger(LentDesktop.class.getName());
  private static final Path PROC = Path.of("/proc");

  /** A session is known a moment before its programs run. */
  private static final Duration PROGRAMS_WITHIN = Duration.ofSeconds(20);

  private static final long LOOK_EVERY_MILLIS = 500;

  /** What native libraries read by themselves; nothing that could make them load something. */
  private static final Set<String> FOR_LIBRARIES =
      Set.of("DISPLAY", "XAUTHORITY", "HOME", "XDG_RUNTIME_DIR");

  private static final String WAYLAND = "wayland";

  private LentDesktop() {}

  /**
   * Takes the rights of {@code --user} on within {@code --account}, and finds the desktop of {@code
   * --session}.
   *
   * @throws IllegalArgumentException if an option is missing
   * @throws IOException if the rights cannot be had
   */
  static Surroundings enter(Options options) throws IOException, InterruptedException {
    String session = options.required("--session");
    String system = options.required("--display");
    String display = system.equals(WAYLAND) ? "" : system;
    LentRights rights = LentRights.take(options.required("--user"), options.required("--account"));

    Map<String, String> environment = new HashMap<>(await(session, display));
    rights.showOwnGroup();
    environment.put("XDG_SESSION_ID", session);
    // The system's word, whatever the session's programs have in their environment.
    environment.put("XDG_SESSION_TYPE", display.isEmpty() ? WAYLAND : "x11");
    if (!display.isEmpty()) {
      environment.put("DISPLAY", display);
    }
    usualBus(rights.user())
        .ifPresent(bus -> environment.put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + bus));
    for (String name : FOR_LIBRARIES) {
      if (environment.containsKey(name)) {
        LentRights.putEnvironment(name, environment.get(name));
      }
    }
    useKey(environment);
    return Surroundings.of(environment);
  }

  /** A key that cannot be read is told as blindness, by whoever opens the display in vain. */
  private static void useKey(Map<String, String> environment) {
    String display = environment.get("DISPLAY");
    String file =
        environment.getOrDefault(
            "XAUTHORITY", environment.getOrDefault("HOME", "") + "/.Xauthority");
    if (display != null) {
      try {
        DisplayKey.use(Path.of(file), display);
      } catch (IOException | InvalidPathException | LinkageError noKey) {
        LOG.log(Level.WARNING, "No key to display {0}: {1}", new Object[] {display, noKey});
      }
    }
  }

  private static Map<String, String> await(String session, String display)
      throws InterruptedException {
    long until = System.nanoTime() + PROGRAMS_WITHIN.toNanos();
    Optional<Map<String, String>> found = SessionEnvironment.find(PROC, session, display);
    while (found.isEmpty() && System.nanoTime() < until) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      found = SessionEnvironment.find(PROC, session, display);
    }
    return found.orElse(Map.of());
  }

  /** Where systemd has the user's bus: no program of the user's chooses that. */
  private static Optional<Path> usualBus(int user) {
    Path bus = Path.of("/run/user", Integer.toString(user), "bus");
    return Files.exists(bus) ? Optional.of(bus) : Optional.empty();
  }
}
