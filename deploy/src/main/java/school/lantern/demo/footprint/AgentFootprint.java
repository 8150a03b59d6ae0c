package school.lantern.demo.footprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import school.lantern.demo.stage.Built;
import school.lantern.demo.stage.CollectorProcess;
import school.lantern.demo.stage.Desktop;
import school.lantern.demo.stage.Running;
import school.lantern.demo.stage.School;
import school.lantern.demo.stage.Until;

/**
 * Runs the agent as its package has it, with its own trimmed Java, against a real collector with
 * the starter policy, and prints what service and helper use: untouched, and while somebody types.
 *
 * <p>Arguments: the package, and the folder {@code usr/lib/lantern-agent} unpacked from it.
 */
public final class AgentFootprint implements AutoCloseable {
  private static final Duration SETTLES = Duration.ofSeconds(45);
  private static final Duration MEASURED = Duration.ofSeconds(90);
  private static final Duration READY_WITHIN = Duration.ofSeconds(90);

  /** Nine keys a second: a fast typist. */
  private static final int KEY_MILLIS = 111;

  private static final String TEXT =
      "The water of a river carries small stones and sand along with it and lays them down again "
          + "where it flows more slowly. ";

  private final Path folder = Files.createTempDirectory("lantern-footprint");
  private final Path program;
  private final School school;
  private final Desktop desktop;
  private final Running service;
  private final Running helper;

  private AgentFootprint(Path program) throws IOException {
    this.program = program;
    this.school =
        School.open(Built.here(), folder.resolve("school"), CollectorProcess.freePort(), Map.of());
    this.desktop = Desktop.open(folder.resolve("desktop"));
    enrol();
    this.service =
        start("lantern-agent", "service", "--state", path("state"), "--run", path("run"));
    this.helper = start("lantern-desktop", "--socket", path("run/agent.sock"));
    Path status = folder.resolve("run/status.json");
    Until.holds(
        "the agent with a helper and a phrase policy, see " + service.log(),
        READY_WITHIN,
        () -> {
          String said = read(status);
          return said.contains("\"helpers\":1") && !said.contains("\"policyVersion\":null");
        });
  }

  public static void main(String[] arguments) throws Exception {
    Path pack = Path.of(arguments[0]);
    try (AgentFootprint agent = new AgentFootprint(Path.of(arguments[1]))) {
      agent.print(Files.size(pack));
    }
  }

  private void print(long packageBytes) throws IOException, InterruptedException {
    desktop.acceptNotice(); // its window is no part of what is measured
    desktop.openEditor();
    TimeUnit.SECONDS.sleep(SETTLES.toSeconds()); // what is measured is the time after the start
    Usage before = usage();
    TimeUnit.SECONDS.sleep(MEASURED.toSeconds());
    Usage untouched = usage();
    Usage service = Usage.of(handle(this.service));
    long from = System.nanoTime();
    type();
    Duration typing = Duration.ofNanos(System.nanoTime() - from);
    Usage typed = usage();
    say("%-36s %8s %8s %8s %10s".formatted("", "RSS MB", "PSS MB", "CPU %", "wake-ups/s"));
    line("service and helper, untouched", before, untouched, MEASURED);
    line("service and helper, 9 keys a second", untouched, typed, typing);
    say(
        "of that the service alone: RSS %.0f MB, PSS %.0f MB"
            .formatted(megabytes(service.rssKilobytes()), megabytes(service.pssKilobytes())));
    say("package: %.1f MB".formatted(packageBytes / 1e6));
    say("CPU: of one core; RSS and PSS: of both processes together, at the end of the line's time");
  }

  private void type() {
    int times = (int) (MEASURED.toMillis() / KEY_MILLIS / TEXT.length()) + 1;
    desktop.type(TEXT.repeat(times), Duration.ofMillis(KEY_MILLIS));
  }

  private static void line(String what, Usage before, Usage after, Duration time) {
    double seconds = time.toMillis() / 1e3;
    say(
        "%-36s %8.0f %8.0f %8.2f %10.1f"
            .formatted(
                what,
                megabytes(after.rssKilobytes()),
                megabytes(after.pssKilobytes()),
                (after.cpuTicks() - before.cpuTicks()) / seconds,
                (after.wakeUps() - before.wakeUps()) / seconds));
  }

  private static double megabytes(long kilobytes) {
    return kilobytes / 1024.0;
  }

  private Usage usage() throws IOException {
    return Usage.of(handle(service)).plus(Usage.of(handle(helper)));
  }

  private static ProcessHandle handle(Running running) {
    return ProcessHandle.of(running.pid()).orElseThrow();
  }

  private void enrol() throws IOException {
    Path token = folder.resolve("token");
    String printed =
        school.collector().console("enrolment-token", "--room", School.SUPERVISED_ROOM);
    Files.writeString(token, printed.lines().toList().getLast().strip());
    Running enrolling =
        start(
            "lantern-agent",
            "enrol",
            "--collector",
            school.collector().address().toString(),
            "--token-file",
            token.toString(),
            "--state",
            path("state"));
    if (enrolling.awaitExit(READY_WITHIN) != 0) {
      throw new IllegalStateException("Enrolment failed, see " + enrolling.log());
    }
  }

  private Running start(String launcher, String... arguments) {
    Map<String, String> environment = new HashMap<>(desktop.environment());
    environment.put("XDG_RUNTIME_DIR", folder.toString());
    List<String> command =
        new ArrayList<>(List.of("sh", program.resolve("bin").resolve(launcher).toString()));
    command.addAll(List.of(arguments));
    return Running.start(
        command, environment, folder.resolve(launcher + "-" + arguments[0] + ".log"));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException cannot) {
      return "";
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }

  @Override
  public void close() {
    helper.close();
    service.close();
    desktop.close();
    school.close();
  }
}
