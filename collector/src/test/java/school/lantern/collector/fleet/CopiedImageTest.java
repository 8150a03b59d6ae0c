package school.lantern.collector.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.health.Fingerprint;
import school.lantern.collector.RealAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.ingest.Observations;
import school.lantern.collector.ingest.StoredObservation;
import school.lantern.collector.platform.Database;
import school.lantern.model.LoginSession;
import school.lantern.model.Observation;
import school.lantern.model.SessionChange;

/** A room from one disk image that had a key on it; the agents are the agent's own code. */
@QuarkusTest
class CopiedImageTest {
  private static final int COPIES = 3;

  @Inject TestAgents agents;
  @Inject Fleet fleet;
  @Inject Observations observations;
  @Inject Database database;
  @TempDir Path folder;

  private final List<Observation> seen = new ArrayList<>();

  @Test
  void eachCopyGetsItsOwnKeyOnceAndNothingIsLostOrStoredTwice() throws Exception {
    Path master = Files.createDirectories(folder.resolve("master"));
    RealAgent.enrol(agents, master, agents.token(1, "C1"));
    String first = sealed(master);
    List<Path> states = new ArrayList<>(List.of(master));
    for (int i = 1; i <= COPIES; i++) {
      states.add(copy(master, folder.resolve("copy" + i)));
    }

    List<RealAgent> room = start(states);
    Set<String> devices;
    try {
      RealAgent.await("own keys", () -> somethingHappens(room) == COPIES + 1);
      devices = ids(room);
      for (int again = 0; again < 5; again++) {
        somethingHappens(room);
      }
      assertThat(ids(room)).as("no loop").isEqualTo(devices);
      assertThat(room.get(0).deviceId()).as("the first keeps the key").isEqualTo(first);
    } finally {
      room.forEach(RealAgent::close);
    }

    List<DeviceEntity> children = database.read(() -> DeviceEntity.list("parentId", first));
    assertThat(children).extracting(child -> child.id).hasSize(COPIES).allMatch(devices::contains);
    assertThat(devices)
        .allSatisfy(
            id ->
                assertThat(fleet.device(id))
                    .hasValueSatisfying(one -> assertThat(one.roomId()).isEqualTo("C1")));
    assertThat(stored(devices)).containsExactlyInAnyOrderElementsOf(seen);
    assertThat(keysIn(states.get(1))).as("the other one's key is gone").hasSize(1);

    List<RealAgent> restarted = start(states);
    try {
      RealAgent.await("contact", () -> restarted.stream().allMatch(CopiedImageTest::inContact));
      assertThat(ids(restarted)).isEqualTo(devices);
    } finally {
      restarted.forEach(RealAgent::close);
    }
  }

  /** A machine that was at work, and stopped while something was not sent yet. */
  private String sealed(Path state) throws Exception {
    String id;
    try (RealAgent agent = RealAgent.start(state, machine(0))) {
      see(agent, "sent before the image");
      RealAgent.await("delivered", () -> agent.spool().waiting() == 0 && inContact(agent));
      id = agent.deviceId();
    }
    RealAgent.leaveInSpool(state, logOn("unsent in the image"));
    seen.add(logOn("unsent in the image"));
    return id;
  }

  private List<RealAgent> start(List<Path> states) throws IOException {
    List<RealAgent> room = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      room.add(RealAgent.start(states.get(i), machine(i)));
    }
    return room;
  }

  /** On every machine, and is delivered; tells how many devices there are. */
  private int somethingHappens(List<RealAgent> room) throws Exception {
    for (RealAgent agent : room) {
      see(agent, "number " + seen.size());
      RealAgent.await("delivered", () -> agent.spool().waiting() == 0 && inContact(agent));
    }
    return ids(room).size();
  }

  private void see(RealAgent agent, String who) {
    seen.add(logOn(who));
    agent.see(logOn(who));
  }

  private static Observation logOn(String who) {
    return new SessionChange(
        new LoginSession("c2", who),
        SessionChange.Change.LOG_ON,
        SessionChange.Source.LOGIND,
        false);
  }

  private static boolean inContact(RealAgent agent) {
    return agent.uplink().status().contact() != null;
  }

  private static Set<String> ids(List<RealAgent> room) {
    return room.stream().map(RealAgent::deviceId).collect(Collectors.toSet());
  }

  private List<Observation> stored(Set<String> devices) {
    Instant now = Instant.now();
    return observations
        .between(devices, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)))
        .stream()
        .map(StoredObservation::what)
        .toList();
  }

  private Fingerprint machine(int number) throws IOException {
    Path root = folder.resolve("root" + number);
    Files.createDirectories(root.resolve("etc"));
    Files.writeString(root.resolve("etc/machine-id"), "machine " + number);
    return Fingerprint.of(root);
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    return to;
  }

  private static List<Path> keysIn(Path state) throws IOException {
    try (Stream<Path> all = Files.walk(state.resolve("identity"))) {
      return all.filter(path -> path.endsWith("key.pem")).toList();
    }
  }
}
