package school.lantern.collector.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.uplink.UplinkStatus;
import school.lantern.collector.Chromium;
import school.lantern.collector.RealAgent;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.ingest.Observations;
import school.lantern.collector.ingest.StoredObservation;
import school.lantern.collector.platform.Database;
import school.lantern.model.EnrolmentReply;
import school.lantern.model.LoginSession;
import school.lantern.model.Observation;
import school.lantern.model.SessionChange;
import school.lantern.model.Wire;

/** The authority is replaced while agents are on; they are the agent's own code. */
@QuarkusTest
class AuthorityChangeTest {
  @Inject TestAgents agents;
  @Inject DoorKeeper keeper;
  @Inject AuthorityCommand command;
  @Inject AuthorityStanding change;
  @Inject Observations observations;
  @Inject Database database;
  @Inject TestStaff staff;
  @Inject Chromium chromium;
  @TempDir Path folder;

  private final List<Observation> seen = new ArrayList<>();

  @Test
  void whoIsOnFollowsAndLosesNothingAndWhoIsOffEnrolsAgain() throws Exception {
    Path off = enrolled("off");
    Path on = enrolled("on"); // of the same name: this is the one that counts
    X509Certificate former = read(agents.authority()).getFirst();
    TestAgent late = agents.stranger();
    HttpResponse<String> answer = agents.enrol(late, agents.token(1, "R1"), "Roll-PC");
    String byFormer = agents.read(answer, EnrolmentReply.class).certificate();
    assertThat(say(0)).contains("no change of it under way");
    assertThat(say(1, "change")).contains("Not changed");

    say(0, "announce");
    keeper.look();
    int unknowing = change.standing().behind().size();
    looksRight("authority-announced", "workstations trust the successor as well");
    assertThat(say(1, "change")).contains("A successor is announced").contains("not yet: Roll-PC");
    String device;
    try (RealAgent agent = RealAgent.start(on)) {
      see(agent, "who has not heard of it");
      see(agent, "who trusts both");
      device = agent.deviceId();
      RealAgent.await("trusts both", () -> change.standing().behind().size() == unknowing - 1);
    }
    List<X509Certificate> both = read(trust(on, device));
    assertThat(both).isEqualTo(List.of(former, read(successor()).getFirst()));

    String open = agents.token(1, "R1");
    assertThat(say(0, "change", "--anyway")).containsPattern("tokens withdrawn,.*: [1-9]");
    keeper.look();
    X509Certificate now = read(agents.authority()).getFirst();
    assertThat(both).endsWith(now);
    assertThat(agents.enrol(agents.stranger(), open, "Roll-PC2").body())
        .contains("withdrew this enrolment token");
    looksRight("authority-changed", "workstations have a certificate by the new authority");
    try (RealAgent agent = RealAgent.start(on)) {
      see(agent, "who trusts the new one from its disk");
      RealAgent.await(
          "a certificate by the new one",
          () -> {
            see(agent, "number " + seen.size());
            return now.getSubjectX500Principal().getName().equals(issuer(device));
          });
      assertThat(read(trust(on, device))).as("the former is forgotten").containsExactly(now);
    }
    try (RealAgent agent = RealAgent.start(off)) {
      RealAgent.await("is not fooled", () -> untrusting(agent.uplink().status()));
    }
    assertThat(letIn(late, byFormer)).as("not retired yet").isTrue();

    assertThat(say(1, "retire")).contains("Not retired");
    say(0, "retire", "--anyway");
    keeper.look();
    assertThat(letIn(late, byFormer)).isFalse();
    try (RealAgent agent = RealAgent.start(on)) {
      see(agent, "who goes on");
    }
    assertThat(stored(device)).containsExactlyInAnyOrderElementsOf(seen);
    RealAgent.enrol(agents, off, agents.token(1, "R1"));
    assertThat(say(0)).contains("no change of it under way");
  }

  private void looksRight(String name, String words) {
    String cookie = staff.cookie("Only TECHNICIAN", Role.TECHNICIAN);
    for (Chromium.Look look : List.of(Chromium.Look.DESK, Chromium.Look.PHONE)) {
      try (Page page = chromium.visitor(cookie, look)) {
        page.navigate("/devices");
        assertThat(page.content()).contains(words);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", name + "-" + look.widthPx() + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(look.widthPx());
      }
    }
  }

  private static boolean untrusting(UplinkStatus status) {
    String trouble = status.trouble();
    return trouble != null && trouble.startsWith(UplinkStatus.UNTRUSTED);
  }

  /** Whether the collector takes this certificate. */
  private boolean letIn(TestAgent agent, String certificate) {
    TestAgent again = new TestAgent(agents.door(), agents.authority(), agent.keys());
    again.show(certificate);
    try {
      return again.get(Wire.POLICY).statusCode() == 200;
    } catch (UncheckedIOException refusedInTheHandshake) {
      return false;
    }
  }

  private Path enrolled(String name) throws IOException {
    Path state = Files.createDirectories(folder.resolve(name));
    RealAgent.enrol(agents, state, agents.token(1, "R1"));
    return state;
  }

  private static Path trust(Path state, String device) {
    return state.resolve("identity").resolve(device).resolve("authority.pem");
  }

  private Path successor() {
    return agents.authority().resolveSibling("ca-next.pem");
  }

  private @Nullable String issuer(String device) {
    return database.read(() -> ((DeviceEntity) DeviceEntity.findById(device)).issuer);
  }

  private static List<X509Certificate> read(Path file) throws IOException {
    return Pem.certificates(Files.readString(file));
  }

  private void see(RealAgent agent, String who) throws Exception {
    Observation what =
        new SessionChange(
            new LoginSession("c2", who),
            SessionChange.Change.LOG_ON,
            SessionChange.Source.LOGIND,
            false);
    seen.add(what);
    agent.see(what);
    RealAgent.await(who, () -> agent.spool().waiting() == 0);
  }

  private List<Observation> stored(String device) {
    Instant now = Instant.now();
    return observations
        .between(Set.of(device), now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)))
        .stream()
        .map(StoredObservation::what)
        .toList();
  }

  private String say(int exit, String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(command.run(List.of(arguments), out)).isEqualTo(exit);
    return said.toString(StandardCharsets.UTF_8);
  }
}
