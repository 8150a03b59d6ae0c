package school.lantern.agent.desktop;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.bus.BusAddress;
import school.lantern.agent.win32.Host;

/**
 * What the environment tells of the desktop session.
 *
 * @param windows whether this is a Windows desktop: it has no display and is never blind
 * @param display the X display, or {@code null} without one
 * @param wayland whether the session runs under Wayland, where no program sees another's keys
 * @param sessionHint the operating system's session id, or the display, or {@code "none"}
 * @param environment of the session's programs
 */
record Surroundings(
    boolean windows,
    @Nullable String display,
    boolean wayland,
    String sessionHint,
    Map<String, String> environment) {

  /** Of a Windows session; its number the service learns from the pipe. */
  static final Surroundings OF_WINDOWS = new Surroundings(true, null, false, "none", Map.of());

  Surroundings {
    environment = Map.copyOf(environment);
  }

  static Surroundings ofThisProcess() {
    return Host.isWindows() ? OF_WINDOWS : of(System.getenv());
  }

  static Surroundings of(Map<String, String> environment) {
    String display = blankToNull(environment.get("DISPLAY"));
    String type = environment.getOrDefault("XDG_SESSION_TYPE", "");
    String id = blankToNull(environment.get("XDG_SESSION_ID"));
    String hint = id != null ? id : display != null ? display : "none";
    boolean wayland = type.toLowerCase(Locale.ROOT).equals("wayland");
    return new Surroundings(false, display, wayland, hint, environment);
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /** Why the keyboard cannot be read here, or {@code null} if it can be tried. */
  @Nullable String keyboardBlindness() {
    if (windows) {
      return null;
    }
    if (wayland) {
      return "The session runs under Wayland, which lets no program read the keys of another.";
    }
    return display == null ? "The session has no X display (DISPLAY is not set)." : null;
  }

  /** Whether the desktop has a way to tell which fields are secret. */
  boolean tellsSecretFields() {
    return windows
        || BusAddress.socket(environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "")).isPresent();
  }

  /** Why not all windows can be seen here, or {@code null} if they can be. */
  @Nullable String windowBlindness() {
    if (windows) {
      return null;
    }
    if (wayland) {
      return "Under Wayland only windows of X11 programs can be seen.";
    }
    return display == null ? "The session has no X display (DISPLAY is not set)." : null;
  }
}
