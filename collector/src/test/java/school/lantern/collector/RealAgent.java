package school.lantern.collector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import school.lantern.agent.health.Fingerprint;
import school.lantern.agent.spool.Spool;
import school.lantern.agent.spool.SpoolBounds;
import school.lantern.agent.uplink.AgentHome;
import school.lantern.agent.uplink.EnrolCommand;
import school.lantern.agent.uplink.Uplink;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/** The agent's own spool and uplink, on a state folder, against the collector under test. */
public final class RealAgent implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long POLL_MILLIS = 20;

  private final Spool spool;
  private final Uplink uplink;

  private RealAgent(Path state, Fingerprint machine) {
    this.spool = Spool.open(state.resolve("spool.db"), SpoolBounds.DEFAULT, RealAgent::now);
    this.uplink =
        new Uplink(
            new AgentHome(state, state.resolve("none"), machine), spool, RealAgent::now, List::of);
  }

  /** Enrols a new state folder by the command that a technician uses. */
  public static void enrol(TestAgents agents, Path state, String token) throws IOException {
    Path file = Files.writeString(state.resolve("token"), token, StandardCharsets.UTF_8);
    int exit =
        EnrolCommand.run(
            List.of(
                "--collector",
                agents.door().toString(),
                "--token-file",
                file.toString(),
                "--state",
                state.toString()));
    if (exit != 0) {
      throw new AssertionError("the agent did not enrol");
    }
  }

  /** Begins to deliver, as the service does at its start. */
  public static RealAgent start(Path state) {
    return start(state, Fingerprint.ofThisMachine());
  }

  /** As above, on another machine. */
  public static RealAgent start(Path state, Fingerprint machine) {
    RealAgent agent = new RealAgent(state, machine);
    agent.uplink.start(policy -> {});
    return agent;
  }

  /** Something that a machine saw and did not send before it was shut down. */
  public static void leaveInSpool(Path state, Observation what) {
    try (Spool spool = Spool.open(state.resolve("spool.db"), SpoolBounds.DEFAULT, RealAgent::now)) {
      spool.append(now(), what);
    }
  }

  private static Moment now() {
    return new Moment(
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime()),
        TestAgents.BOOT);
  }

  public Uplink uplink() {
    return uplink;
  }

  public Spool spool() {
    return spool;
  }

  public String deviceId() {
    return Objects.requireNonNull(uplink.status().deviceId());
  }

  /** Something happened on this machine. */
  public void see(Observation what) {
    spool.append(now(), what);
    uplink.stir(true);
  }

  /** Speaks to the collector until something is true. */
  public void speakUntil(String what, Callable<Boolean> condition) throws Exception {
    uplink.stir(true);
    await(what, condition);
  }

  public static void await(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("not within " + PATIENCE + ": " + what);
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  @Override
  public void close() {
    uplink.close();
    spool.close();
  }
}
