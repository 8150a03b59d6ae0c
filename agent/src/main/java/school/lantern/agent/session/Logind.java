package school.lantern.agent.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;

/**
 * Sessions from systemd-logind, through {@code loginctl}.
 *
 * <p>A D-Bus library would cost 26 MB all the time; two processes per change of session cost 20 ms
 * a few times a day.
 */
public final class Logind implements SessionSource {
  private static final long ANSWER_TIMEOUT_SECONDS = 10;
  private static final Set<String> DESKTOPS = Set.of("x11", "wayland", "mir");
  private static final Set<String> WITHOUT_X = Set.of("wayland", "mir");

  /** Each asked for by itself: loginctl of systemd 252 shows nothing when a comma joins them. */
  private static final List<String> PROPERTIES =
      Stream.of(
              "Id",
              "Name",
              "Class",
              "Type",
              "State",
              "Seat",
              "Display",
              "LockedHint",
              "Active",
              "VTNr")
          .map(name -> "--property=" + name)
          .toList();

  private static final Path USUAL_BUS = Path.of("/run/dbus/system_bus_socket");
  private static final String BUS_BY_PATH = "unix:path=";

  private final String loginctl;
  private volatile Map<String, Seat> seats = Map.of();

  /**
   * Asks by that program.
   *
   * @param loginctl the program's name or path
   */
  public Logind(String loginctl) {
    this.loginctl = loginctl;
  }

  /** Whether logind runs here and answers. */
  public boolean isThere() {
    try {
      ask("list-sessions", "--no-legend");
      return true;
    } catch (IOException noLogind) {
      return false;
    }
  }

  @Override
  public SessionChange.Source name() {
    return SessionChange.Source.LOGIND;
  }

  @Override
  public Path watched() {
    return Path.of("/run/systemd/sessions");
  }

  @Override
  public Optional<Path> bus() {
    return bus(System.getenv("DBUS_SYSTEM_BUS_ADDRESS"));
  }

  /** The bus's socket by its address, such as {@code unix:path=/run/bus,guid=01}. */
  static Optional<Path> bus(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return Optional.of(USUAL_BUS);
    }
    return address.startsWith(BUS_BY_PATH)
        ? Optional.of(Path.of(address.substring(BUS_BY_PATH.length()).split("[,;]", 2)[0]))
        : Optional.empty();
  }

  @Override
  public List<OpenSession> open() throws IOException {
    List<String> question = new ArrayList<>(List.of("show-session"));
    question.addAll(PROPERTIES);
    List<String> ids = ids(ask("list-sessions", "--no-legend"));
    if (ids.isEmpty()) {
      return List.of();
    }
    question.addAll(ids);
    String shown = ask(question.toArray(String[]::new));
    seats = seats(shown);
    return sessions(shown);
  }

  @Override
  public Seat seat(LoginSession session) {
    return seats.getOrDefault(session.id(), Seat.UNKNOWN);
  }

  /** First word of each line of {@code list-sessions}. */
  static List<String> ids(String list) {
    return list.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> line.split("\\s+", 2)[0])
        .toList();
  }

  /** Blocks of {@code Name=value}, an empty line between two sessions. */
  static List<OpenSession> sessions(String shown) {
    List<OpenSession> sessions = new ArrayList<>();
    for (Map<String, String> properties : blocks(shown)) {
      if (isSomebodysSeat(properties)) {
        sessions.add(
            new OpenSession(
                new LoginSession(
                    properties.getOrDefault("Id", ""), properties.getOrDefault("Name", "")),
                display(properties),
                DESKTOPS.contains(properties.getOrDefault("Type", "")),
                "yes".equals(properties.get("LockedHint")),
                // A session without a seat, as over the network, is always active.
                "no".equals(properties.get("Active"))));
      }
    }
    return sessions;
  }

  private static String display(Map<String, String> properties) {
    return WITHOUT_X.contains(properties.getOrDefault("Type", ""))
        ? OpenSession.WAYLAND
        : properties.getOrDefault("Display", "");
  }

  private static Map<String, Seat> seats(String shown) {
    Map<String, Seat> seats = new HashMap<>();
    for (Map<String, String> properties : blocks(shown)) {
      seats.put(properties.getOrDefault("Id", ""), Seat.of(properties.getOrDefault("VTNr", "")));
    }
    return seats;
  }

  private static List<Map<String, String>> blocks(String shown) {
    List<Map<String, String>> blocks = new ArrayList<>();
    for (String block : shown.split("\n\\s*\n", -1)) {
      Map<String, String> properties = new HashMap<>();
      block
          .lines()
          .map(line -> line.split("=", 2))
          .filter(pair -> pair.length == 2)
          .forEach(pair -> properties.put(pair[0].strip(), pair[1].strip()));
      blocks.add(properties);
    }
    return blocks;
  }

  /** Not the log-on screen, not a lingering service manager, not a remote shell. */
  private static boolean isSomebodysSeat(Map<String, String> properties) {
    boolean user = "user".equals(properties.get("Class"));
    boolean closing = "closing".equals(properties.get("State"));
    boolean desktop = DESKTOPS.contains(properties.getOrDefault("Type", ""));
    boolean seat = !properties.getOrDefault("Seat", "").isEmpty();
    boolean named =
        !properties.getOrDefault("Id", "").isEmpty()
            && !properties.getOrDefault("Name", "").isEmpty();
    return user && !closing && named && (desktop || seat);
  }

  private String ask(String... question) throws IOException {
    List<String> command = new ArrayList<>(List.of(loginctl, "--no-pager"));
    command.addAll(List.of(question));
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    try {
      if (!process.waitFor(ANSWER_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("loginctl does not answer");
      }
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      // A session that ends between list and show makes show fail, and the next look is right.
      if (process.exitValue() != 0) {
        throw new IOException("loginctl failed with " + process.exitValue());
      }
      return answer;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", closing);
    } finally {
      process.destroyForcibly();
    }
  }
}
