package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real X11 desktop for tests: Xvfb on a free display, openbox, and programs in it. All that it
 * started ends with it, by process id.
 */
final class Desktop implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 25;

  private final Deque<Process> processes = new ArrayDeque<>();
  private final Path home;
  private final String display;
  private final Process server;
  private final @Nullable String bus;

  Desktop(Path home) throws IOException {
    this(home, false);
  }

  /** With a session bus, by which programs say what has the focus. */
  static Desktop withBus(Path home) throws IOException {
    return new Desktop(home, true);
  }

  /** With a key that programs need to appear on it: {@link DesktopKey#FILE} in the home folder. */
  static Desktop withKey(Path home) throws IOException {
    DesktopKey.make(home.resolve(DesktopKey.FILE));
    return new Desktop(home, false);
  }

  private Desktop(Path home, boolean bus) throws IOException {
    needed("Xvfb", "openbox", "xdotool", "mousepad", "setxkbmap", "dbus-daemon", "zenity");
    this.home = home;
    this.server =
        start(
            new ProcessBuilder(DesktopKey.server(home))
                .redirectError(ProcessBuilder.Redirect.DISCARD));
    try (BufferedReader lines = server.inputReader()) {
      this.display = ":" + lines.readLine();
    }
    this.bus = bus ? sessionBus() : null;
    launch("openbox");
    awaitTrue(
        "openbox names the active window",
        () ->
            run("xdotool", "getactivewindow") != 127
                && output("xdotool", "get_num_desktops").strip().matches("\\d+"));
  }

  private String sessionBus() throws IOException {
    Process daemon =
        start(
            inDesktop("dbus-daemon", "--session", "--nofork", "--print-address")
                .redirectError(ProcessBuilder.Redirect.DISCARD));
    try (BufferedReader lines = daemon.inputReader()) {
      return lines.readLine();
    }
  }

  private static void needed(String... programs) {
    List<String> missing =
        Stream.of(programs)
            .filter(
                program ->
                    Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .noneMatch(folder -> Files.isExecutable(Path.of(folder, program))))
            .toList();
    assertThat(missing)
        .as("The desktop tests need these programs, which are not on the PATH (see README)")
        .isEmpty();
  }

  /** The address of the session bus. */
  String bus() {
    return Objects.requireNonNull(bus);
  }

  String display() {
    return display;
  }

  /** Starts a program in this desktop; its output is thrown away. */
  Process launch(String... command) throws IOException {
    return start(
        inDesktop(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD));
  }

  Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    processes.push(process);
    return process;
  }

  ProcessBuilder inDesktop(String... command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.put("DISPLAY", display);
    environment.put("HOME", home.toString());
    environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
    environment.put("XDG_RUNTIME_DIR", home.toString());
    if (bus == null) {
      environment.put("NO_AT_BRIDGE", "1");
      environment.put("GTK_A11Y", "none");
      environment.remove("DBUS_SESSION_BUS_ADDRESS");
    } else {
      environment.put("DBUS_SESSION_BUS_ADDRESS", bus);
    }
    environment.put("GSETTINGS_BACKEND", "memory");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("XAUTHORITY", home.resolve(DesktopKey.FILE).toString());
    environment
        .keySet()
        .removeAll(List.of("XDG_SESSION_TYPE", "XDG_SESSION_ID", "WAYLAND_DISPLAY"));
    return builder;
  }

  /** Opens an editor and gives it the focus. */
  String editor(String fileName) throws IOException {
    Path file = home.resolve(fileName);
    Files.writeString(file, "");
    launch("mousepad", "--disable-server", file.toString());
    return focusOn(fileName);
  }

  /** Waits for a window whose title holds this, and gives it the focus; answers its id. */
  String focusOn(String title) {
    awaitTrue(
        "a window with " + title,
        () -> !output("xdotool", "search", "--onlyvisible", "--name", title).isBlank());
    String id =
        output("xdotool", "search", "--onlyvisible", "--name", title)
            .lines()
            .findFirst()
            .orElseThrow();
    awaitTrue(
        "the focus on " + title,
        () -> {
          run("xdotool", "windowactivate", "--sync", id);
          return output("xdotool", "getwindowfocus").strip().equals(id)
              || output("xdotool", "getactivewindow").strip().equals(id);
        });
    return id;
  }

  void type(String text) {
    assertThat(run("xdotool", "type", "--delay", "12", text)).isZero();
  }

  void typeAtOnce(String text) {
    assertThat(run("xdotool", "type", "--delay", "1", text)).isZero();
  }

  void press(String... keys) {
    String[] command =
        Stream.concat(Stream.of("xdotool", "key"), Stream.of(keys)).toArray(String[]::new);
    assertThat(run(command)).isZero();
  }

  int run(String... command) {
    return finish(command).exitValue();
  }

  /** What a program prints. */
  String output(String... command) {
    try {
      return new String(finish(command).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return "";
    }
  }

  private Process finish(String... command) {
    try {
      Process process = inDesktop(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(String.join(" ", command) + " does not end");
      }
      return process;
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(String.join(" ", command), failed);
    }
  }

  static void awaitTrue(String what, BooleanSupplier condition) {
    awaitTrue(() -> what, condition);
  }

  static void awaitTrue(Supplier<String> what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain for " + what.get());
      }
      try {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
    }
  }

  /** The X server dies under its clients. */
  void crash() {
    server.destroyForcibly();
  }

  @Override
  public void close() {
    for (Process process : processes) {
      process.destroy();
      try {
        if (!process.waitFor(3, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException stopped) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
