package school.lantern.demo.footprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import school.lantern.demo.stage.Built;
import school.lantern.demo.stage.CollectorProcess;
import school.lantern.demo.stage.Desktop;
import school.lantern.demo.stage.Running;
import school.lantern.demo.stage.School;
import school.lantern.demo.stage.Until;

/**
 * The agent as its package has it, with its own trimmed Java, at work on a desktop of its own, for
 * a real collector with the starter policy.
 */
final class PackagedAgent implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofSeconds(90);

  private final Path program;
  private final Path folder;
  private final Map<String, String> environment;
  private final School school;
  private final Relay relay;
  private final Desktop desktop;
  private final Running service;
  private final Running helper;

  /**
   * Starts everything and waits until the helper has the policy.
   *
   * @param program {@code usr/lib/lantern-agent} unpacked from the package
   * @param environment of the agent's processes, beside their desktop's
   */
  PackagedAgent(Path program, Path folder, Map<String, String> environment) throws IOException {
    this.program = program;
    this.folder = folder;
    this.environment = environment;
    this.school =
        School.open(Built.here(), folder.resolve("school"), CollectorProcess.freePort(), Map.of());
    this.relay = Relay.before(school.collector().address());
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

  Desktop desktop() {
    return desktop;
  }

  /** Bytes between agent and collector so far. */
  long wireBytes() {
    return relay.bytes();
  }

  Usage usage() throws IOException {
    return serviceUsage().plus(Usage.of(handle(helper)));
  }

  Usage serviceUsage() throws IOException {
    return Usage.of(handle(service));
  }

  private static ProcessHandle handle(Running running) {
    return ProcessHandle.of(running.pid()).orElseThrow();
  }

  private void enrol() throws IOException {
    Path token =
        Files.createFile(
            folder.resolve("token"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String printed =
        school.collector().console("enrolment-token", "--room", School.SUPERVISED_ROOM);
    Files.writeString(token, printed.lines().toList().getLast().strip());
    Running enrolling =
        start(
            "lantern-agent",
            "enrol",
            "--collector",
            relay.address().toString(),
            "--token-file",
            token.toString(),
            "--state",
            path("state"));
    if (enrolling.awaitExit(READY_WITHIN) != 0) {
      throw new IllegalStateException("Enrolment failed, see " + enrolling.log());
    }
  }

  private Running start(String launcher, String... arguments) {
    Map<String, String> all = new HashMap<>(desktop.environment());
    all.put("XDG_RUNTIME_DIR", folder.toString());
    all.putAll(environment);
    List<String> command =
        new ArrayList<>(List.of("sh", program.resolve("bin").resolve(launcher).toString()));
    command.addAll(List.of(arguments));
    return Running.start(command, all, folder.resolve(launcher + "-" + arguments[0] + ".log"));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  @Override
  public void close() {
    helper.close();
    service.close();
    desktop.close();
    relay.close();
    school.close();
  }
}
