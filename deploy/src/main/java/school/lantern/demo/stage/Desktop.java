package school.lantern.demo.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A desktop of our own: an X server without a screen, a window manager, and fingers that press real
 * keys.
 *
 * <p>The X server chooses its own free display number, so several desktops can stand beside each
 * other.
 */
public final class Desktop implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration KEYS_APART = Duration.ofMillis(40);
  private static final Duration READING = Duration.ofMillis(2200);

  /** The title of every window by which the agent speaks to the pupil. */
  public static final String AGENTS_WINDOW = "^Lantern$";

  private static final Duration PROGRAM_APPEARS_WITHIN = Duration.ofSeconds(40);

  private final Path folder;
  private final String display;
  private final Deque<Running> programs = new ArrayDeque<>();

  private Desktop(Path folder, String display) {
    this.folder = folder;
    this.display = display;
  }

  /** The desktop that {@code display} names. Nothing but our programs is ended on it. */
  public static Desktop onDisplay(String display, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
    return new Desktop(folder, display);
  }

  /**
   * Starts X server and window manager; logs and home folder go to {@code folder}. The server keeps
   * running when its last client leaves: it would begin anew otherwise, and refuse whoever comes in
   * that moment.
   */
  public static Desktop open(Path folder) {
    try {
      Files.createDirectories(folder);
      XKey.make(folder.resolve(XKey.FILE));
      Path number = Files.createTempFile(folder, "display", "");
      Running server =
          Running.start(XKey.server(folder, number), Map.of(), folder.resolve("xvfb.log"));
      String display = ":" + Until.found("the X server", SOON, () -> line(number));
      Desktop desktop = new Desktop(folder, display);
      desktop.programs.push(server);
      desktop.manageWindows();
      return desktop;
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private void manageWindows() {
    try {
      start("openbox");
      Until.holds(
          "the window manager", PROGRAM_APPEARS_WITHIN, () -> xdotool("get_desktop").isPresent());
    } catch (IllegalStateException inVain) {
      close();
      throw inVain;
    }
  }

  private static Optional<String> line(Path file) {
    try {
      String text = Files.readString(file).strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  /** The file that lets programs in: our own, or that of the desktop which we were started on. */
  public Path key() {
    return XKey.in(folder);
  }

  public String display() {
    return display;
  }

  /** What a program needs in its environment to appear here. */
  public Map<String, String> environment() {
    return Map.of(
        "DISPLAY",
        display,
        "XAUTHORITY", // found by the home folder otherwise, and that is another one here
        key().toString(),
        "HOME",
        folder.toString(),
        "XDG_SESSION_TYPE",
        "x11",
        "NO_AT_BRIDGE",
        "1",
        "GSETTINGS_BACKEND",
        "memory");
  }

  /** Starts a program on this desktop. */
  public Running start(String... command) {
    Running program =
        Running.start(
            List.of(command),
            environment(),
            folder.resolve(Path.of(command[0]).getFileName() + ".log"));
    programs.push(program);
    return program;
  }

  /** An editor with an empty document, in front. */
  public void openEditor() {
    start("mousepad", "--disable-server");
    bringToFront("Mousepad|Untitled");
  }

  /**
   * A browser that shows {@code address}, in front; {@code title} is part of its window's title.
   */
  public void openBrowser(String address, String title) {
    start(
        "chromium",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--no-default-browser-check",
        "--password-store=basic",
        "--user-data-dir=" + folder.resolve("chromium"),
        "--new-window",
        address);
    bringToFront(title);
  }

  /** Accepts the acceptable-use notice by keys, as a pupil does at the first log-on. */
  public void acceptNotice() {
    bringToFront(AGENTS_WINDOW);
    long shown = System.nanoTime();
    Until.holds("time to read", SOON, () -> System.nanoTime() - shown > READING.toNanos());
    Until.holds("keys", SOON, () -> xdotool("getwindowfocus").equals(xdotool("getactivewindow")));
    List.of("Tab", "space", "Tab", "Return").forEach(this::press);
    Until.holds(
        "the end of the notice",
        SOON,
        () -> xdotool("search", "--onlyvisible", "--name", AGENTS_WINDOW).isEmpty());
  }

  /**
   * Gives the focus to the agent's window once it is another program's than {@code before}: ids of
   * windows come again.
   *
   * @return the process id of the program
   */
  public String agentsWindowAfter(String before) {
    Until.holds(
        "another window of the agent",
        PROGRAM_APPEARS_WITHIN,
        () -> {
          String program =
              xdotool("search", "--onlyvisible", "--name", AGENTS_WINDOW, "getwindowpid")
                  .orElse("");
          return !program.isBlank() && !program.equals(before);
        });
    bringToFront(AGENTS_WINDOW);
    return xdotool("search", "--onlyvisible", "--name", AGENTS_WINDOW, "getwindowpid").orElse("");
  }

  /** Gives the focus to the window whose title matches, and waits until it has it. */
  public void bringToFront(String titlePattern) {
    String window =
        Until.found(
            "a window titled " + titlePattern,
            PROGRAM_APPEARS_WITHIN,
            () ->
                xdotool("search", "--onlyvisible", "--name", titlePattern)
                    .flatMap(ids -> ids.lines().reduce((first, last) -> last)));
    Until.holds(
        "the focus for " + titlePattern,
        SOON,
        () -> {
          xdotool("windowactivate", window);
          return xdotool("getactivewindow").filter(window::equals).isPresent();
        });
  }

  /** Types like a pupil, key by key. */
  public void type(String text) {
    type(text, KEYS_APART);
  }

  /** The same, with so much time between two keys. */
  public void type(String text, Duration apart) {
    xdotool("type", "--delay", Long.toString(apart.toMillis()), "--", text);
  }

  /** Presses one key, such as {@code Return}. */
  public void press(String key) {
    xdotool("key", "--", key);
  }

  /** The answer of xdotool, or empty when it failed. */
  private Optional<String> xdotool(String... arguments) {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      String answer =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
    } catch (IOException cannot) {
      throw new UncheckedIOException("xdotool is needed to press keys", cannot);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while pressing keys", stopped);
    }
  }

  @Override
  public void close() {
    while (!programs.isEmpty()) {
      programs.pop().close();
    }
  }
}
