package school.lantern.demo.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One pupil workstation: a real agent service, and its desktop helper in a real desktop session.
 */
public final class Workstation implements AutoCloseable {
  /**
   * What the technician brings to a new workstation.
   *
   * @param collector its address
   * @param token one-time or counted permission
   */
  public record Enrolling(URI collector, String token) {}

  private static final Duration READY_WITHIN = Duration.ofSeconds(60);

  private final Built built;
  private final Path folder;
  private final Desktop desktop;
  private Running service;
  private long loggedOnNanoTime;
  private Running helper;

  private Workstation(Built built, Path folder, Desktop desktop) {
    this.built = built;
    this.folder = folder;
    this.desktop = desktop;
    this.service = launchService();
    this.helper = launchHelper();
  }

  /**
   * Enrols a workstation and logs a pupil on to it, who accepts the notice. Returns once the agent
   * watches the session.
   *
   * @param folder where its state and its logs go
   * @param desktop the session's desktop; closed with the workstation
   */
  public static Workstation logOn(Built built, Path folder, Desktop desktop, Enrolling enrolling) {
    try {
      Files.createDirectories(folder);
      Path tokenFile = folder.resolve("enrolment-token");
      Files.deleteIfExists(tokenFile);
      Files.createFile(
          tokenFile,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(tokenFile, enrolling.token());
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
    enrol(built, folder, enrolling.collector());
    return new Workstation(built, folder, desktop).watching();
  }

  private static void enrol(Built built, Path folder, URI collector) {
    Running enrolling =
        Running.start(
            command(
                built,
                "lantern-agent",
                "enrol",
                "--collector",
                collector.toString(),
                "--token-file",
                folder.resolve("enrolment-token").toString(),
                "--state",
                folder.resolve("state").toString()),
            environment(built),
            folder.resolve("enrol.log"));
    if (enrolling.exitCode() != 0) {
      throw new IllegalStateException("Enrolment failed, see " + enrolling.log());
    }
  }

  private Workstation watching() {
    Until.holds(
        "the agent with a helper and a phrase policy, see " + service.log(),
        READY_WITHIN,
        () -> {
          String status = status();
          return status.contains("\"helpers\":1") && !status.contains("\"policyVersion\":null");
        });
    desktop.acceptNotice();
    return this;
  }

  /** What the agent says of itself, as JSON; empty before it said anything. */
  private String status() {
    Path file = folder.resolve("run/status.json");
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  /** When the pupil's session began, {@link System#nanoTime()}. */
  public long loggedOnNanoTime() {
    return loggedOnNanoTime;
  }

  public Desktop desktop() {
    return desktop;
  }

  /** The agent's state: identity, spool, policy. */
  public Path state() {
    return folder.resolve("state");
  }

  /** Where everything of this workstation lies, logs included. */
  public Path folder() {
    return folder;
  }

  public void killService() {
    service.kill();
  }

  public void startServiceAgain() {
    service = launchService();
  }

  /** Opens "What is recorded on this computer" from the menu. */
  public Running openMenu() {
    Map<String, String> environment = new HashMap<>(environment(built));
    environment.putAll(desktop.environment());
    return Running.start(
        command(
            built,
            "lantern-agent",
            "voice",
            "--socket",
            folder.resolve("run/voice.sock").toString()),
        environment,
        folder.resolve("menu.log"));
  }

  /** Kills the helper under its launcher, which starts it again. */
  public void killHelper() {
    helper.killChildren();
  }

  /** Logs the pupil off. */
  public void logOff() {
    helper.close();
  }

  public void logOnAgain() {
    helper = launchHelper();
  }

  private Running launchService() {
    return Running.start(
        command(
            built,
            "lantern-agent",
            "service",
            "--state",
            state().toString(),
            "--run",
            folder.resolve("run").toString()),
        environment(built),
        folder.resolve("service.log"));
  }

  private Running launchHelper() {
    loggedOnNanoTime = System.nanoTime();
    Map<String, String> environment = new HashMap<>(environment(built));
    environment.putAll(desktop.environment());
    return Running.start(
        command(built, "lantern-desktop", "--socket", folder.resolve("run/agent.sock").toString()),
        environment,
        folder.resolve("helper.log"));
  }

  private static List<String> command(Built built, String launcher, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add("sh");
    command.add(built.agentLaunchers().resolve(launcher).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static Map<String, String> environment(Built built) {
    return Map.of(
        "LANTERN_AGENT_HOME", built.agentHome().toString(), "JAVA_HOME", Built.javaHome());
  }

  @Override
  public void close() {
    helper.close();
    service.close();
    desktop.close();
  }
}
