package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.agent.collector.TestAuthority;
import school.lantern.agent.collector.TestCollector;
import school.lantern.agent.dialog.Dialogs;
import school.lantern.agent.uplink.EnrolCommand;
import school.lantern.model.NoticeAnswer;
import school.lantern.model.Observation;

/** A desktop with the whole agent: service, helper, and a collector in memory behind them. */
final class WatchedDesktop implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(5);
  private final Desktop desktop;
  private final Path folder;
  private final Path programs;
  private final TestCollector collector;
  private final List<String> options;
  private final List<Process> running = new ArrayList<>();

  /**
   * Nobody has logged on yet.
   *
   * @param options of Java, for each program of the agent
   */
  WatchedDesktop(Desktop desktop, Path folder, String... options) throws Exception {
    this.options = List.of(options);
    this.desktop = desktop;
    this.folder = folder;
    this.programs = Files.createDirectory(folder.resolve("programs"));
    this.collector = new TestCollector(new TestAuthority(), "localhost", 0);
    Files.createDirectory(folder.resolve("run"));
    writeLoginctl();
    enrol();
  }

  /** As logind would tell of one session, and end it. */
  private void writeLoginctl() throws IOException {
    Path script = programs.resolve("loginctl");
    Files.writeString(
        script,
        """
        #!/bin/sh
        case "$*" in
          *list-sessions*) echo "c7 0 user seat0" ;;
          *show-session*) printf 'Id=c7\\nName=%s\\nClass=user\\nType=x11\\nState=active\\nSeat=seat0\\nDisplay=%s\\nLockedHint=no\\nActive=yes\\n' ;;
          *) echo "$@" >> %s ;;
        esac
        """
            .formatted(System.getProperty("user.name"), desktop.display(), loggedOffFile()));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path loggedOffFile() {
    return folder.resolve("logged-off");
  }

  private void enrol() throws Exception {
    Path token = folder.resolve("token");
    Files.createFile(
        token, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(token, collector.token());
    int code =
        EnrolCommand.run(
            List.of(
                "--collector",
                collector.address().toString(),
                "--token-file",
                token.toString(),
                "--state",
                folder.resolve("state").toString()));
    assertThat(code).isZero();
  }

  /** A log-on, under this policy. */
  void begin(SamplePhrases policy) throws IOException {
    collector.policy = policy;
    start(
        "service",
        "--state",
        folder.resolve("state").toString(),
        "--run",
        folder.resolve("run").toString());
    logOnAgain();
  }

  /** The helper ends, and another begins. */
  void logOnAgain() throws IOException {
    if (running.size() > 1) {
      end(running.remove(running.size() - 1));
    }
    Desktop.awaitTrue("the service's door", () -> Files.exists(socket()));
    start("desktop", "--socket", socket().toString());
  }

  /** The collector has another policy: the agent learns of it with its next batch. */
  void handOut(SamplePhrases policy) {
    collector.policy = policy;
    desktop.press("a");
  }

  /** Waits for a window of ours, and gives it the focus; answers its program's process id. */
  String window() {
    String window = desktop.focusOn(Dialogs.TITLE);
    Desktop.awaitTrue(
        "keys for our window", // the window manager calls it active a moment before
        () -> desktop.output("xdotool", "getwindowfocus").strip().equals(window));
    return program(window);
  }

  /** The same for the window of another program than {@code before}: ids of windows come again. */
  String windowAfter(String before) {
    Desktop.awaitTrue(
        "another window",
        () -> {
          String windows =
              desktop.output("xdotool", "search", "--onlyvisible", "--name", Dialogs.TITLE);
          return windows
              .lines()
              .map(this::program)
              .anyMatch(one -> one.matches("\\d+") && !one.equals(before));
        });
    return window();
  }

  /** Whether our window is gone within some seconds. */
  boolean windowClosesSoon() {
    long until = System.nanoTime() + SOON.toNanos();
    boolean open = true;
    while (open && System.nanoTime() < until) {
      open =
          !desktop.output("xdotool", "search", "--onlyvisible", "--name", Dialogs.TITLE).isBlank();
    }
    return !open;
  }

  private String program(String window) {
    return desktop.output("xdotool", "getwindowpid", window).strip();
  }

  /** Whether the program of a window is there for so long. */
  boolean isOpenSince(String program, Duration time) {
    return ProcessHandle.of(Long.parseLong(program))
        .flatMap(process -> process.info().startInstant())
        .filter(started -> started.plus(time).isBefore(Instant.now()))
        .isPresent();
  }

  /** Ends the program of a window from outside. */
  void kill(String program) {
    ProcessHandle.of(Long.parseLong(program)).ifPresent(ProcessHandle::destroy);
  }

  Process openMenu() throws IOException {
    return start("voice", "--socket", folder.resolve("run/voice.sock").toString());
  }

  private Process start(String... command) throws IOException {
    ProcessBuilder builder = desktop.inDesktop(AgentCommand.of(options, command));
    builder.environment().merge("PATH", programs.toString(), (old, ours) -> ours + ":" + old);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
    Process process = builder.start();
    running.add(process);
    return process;
  }

  private Path logFile() {
    return folder.resolve("log");
  }

  /** Everything that the agent's processes wrote. */
  String log() throws IOException {
    return Files.readString(logFile());
  }

  Path socket() {
    return folder.resolve("run/agent.sock");
  }

  /** What {@code lantern-agent status} prints. */
  String status() {
    String[] command = {"status", "--run", folder.resolve("run").toString()};
    return desktop.output(AgentCommand.of(options, command));
  }

  <T extends Observation> List<T> seen(Class<T> kind) {
    return collector.stored.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<NoticeAnswer> answers() {
    return seen(NoticeAnswer.class).stream()
        .sorted((one, other) -> one.notice().version() - other.notice().version())
        .toList();
  }

  /** What the first answer was about, once there is one. */
  NoticeAnswer.Shown answer() {
    Desktop.awaitTrue("an answer to the notice", () -> !answers().isEmpty());
    return answers().get(0).notice();
  }

  /** What was asked of the system beyond questions. */
  String loggedOff() {
    try {
      return Files.exists(loggedOffFile()) ? Files.readString(loggedOffFile()) : "";
    } catch (IOException gone) {
      return "";
    }
  }

  /** Ends the helper and the service in order. */
  void end() {
    while (!running.isEmpty()) {
      end(running.remove(running.size() - 1));
    }
  }

  private static void end(Process process) {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end();
    collector.close();
  }
}
