package school.lantern.collector.fleet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.uplink.UplinkStatus;
import school.lantern.collector.Chromium;
import school.lantern.collector.MovableClock;
import school.lantern.collector.RealAgent;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.platform.Database;
import school.lantern.model.EnrolmentReply;
import school.lantern.model.LoginSession;
import school.lantern.model.Observation;
import school.lantern.model.RenewalRequest;
import school.lantern.model.SessionChange;
import school.lantern.model.Wire;

/** Certificates that end, over real TLS; the agent's side is the agent's own code. */
@QuarkusTest
class RenewalTest {
  private static final Duration LONG_AGO = Duration.ofDays(400);
  private static final Observation LOG_ON =
      new SessionChange(
          new LoginSession("c2", "amelia.k"),
          SessionChange.Change.LOG_ON,
          SessionChange.Source.LOGIND,
          false);

  @Inject TestAgents agents;
  @Inject TestStaff staff;
  @Inject Database database;
  @Inject EntityManager entities;
  @Inject Revocations revocations;
  @Inject MovableClock clock;
  @TempDir Path state;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void anAgentRenewsByItselfAfterTwoThirdsAndStaysTheSameDevice() throws Exception {
    RealAgent.enrol(agents, state, agents.token(1, "R1"));
    try (RealAgent agent = RealAgent.start(state)) {
      RealAgent.await("contact", () -> agent.uplink().status().contact() != null);
      UplinkStatus.Certificate first = certificate(agent);
      String device = agent.deviceId();
      assertThat(first.renewsFrom()).isBefore(first.ends());
      clock.advance(Duration.ofDays(242));
      agent.speakUntil("delivered", () -> agent.spool().waiting() == 0);
      assertThat(audited(device)).as("before two thirds").isEmpty();

      clock.advance(Duration.ofDays(15));
      agent.speakUntil("renewed", () -> certificate(agent).ends().isAfter(first.ends()));

      assertThat(agent.deviceId()).isEqualTo(device);
      assertThat(audited(device)).hasSize(1);
      agent.see(LOG_ON);
      RealAgent.await("delivered", () -> agent.spool().waiting() == 0);
      assertThat(agent.uplink().status().trouble()).isNull();
      assertThat(page()).contains("renewed <time");
    }
    try (RealAgent again = RealAgent.start(state)) {
      RealAgent.await("contact", () -> again.uplink().status().contact() != null);
      assertThat(certificate(again).ends()).isAfter(Clock.systemUTC().instant().plus(LONG_AGO));
    }
  }

  @Test
  void aMachineThatLayInACupboardForAYearRenewsAndLosesNothing() throws Exception {
    longAgo(
        () -> {
          RealAgent.enrol(agents, state, agents.token(1, "R2"));
          return "";
        });
    try (RealAgent agent = RealAgent.start(state)) {
      agent.see(LOG_ON);
      RealAgent.await("delivered", () -> agent.spool().waiting() == 0);
      RealAgent.await("contact", () -> agent.uplink().status().contact() != null);
      assertThat(certificate(agent).ends()).isAfter(Clock.systemUTC().instant());
      assertThat(audited(agent.deviceId())).hasSize(1);
    }
  }

  @Test
  void anEndedCertificateRenewsAndDoesNothingElse() throws Exception {
    TestAgent agent =
        longAgo(
            () -> {
              TestAgent stranger = agents.stranger();
              HttpResponse<String> answer =
                  agents.enrol(stranger, agents.token(1, "R3"), "Renew-3");
              stranger.show(agents.read(answer, EnrolmentReply.class).certificate());
              return stranger;
            });

    refused(agent.get(Wire.POLICY), 401, Wire.PROBLEM_CERTIFICATE_ENDED);
    refused(agent.get(Wire.PHRASES + "/x"), 401, Wire.PROBLEM_CERTIFICATE_ENDED);
    refused(agents.send(agent, agents.batch(List.of())), 401, Wire.PROBLEM_CERTIFICATE_ENDED);
    assertThat(page()).contains("Ended</span>");
    refused(renew(agent, agents.stranger()), 403, Wire.PROBLEM_NO_OWN_KEY);

    HttpResponse<String> renewed = renew(agent, agent);
    assertThat(renew(agent, agent).statusCode()).as("the answer was lost").isEqualTo(200);
    String id = Fingerprints.deviceId(agent.keys().getPublic());
    assertThat(audited(id)).as("one renewal").hasSize(1);
    agent.show(agents.read(renewed, EnrolmentReply.class).certificate());
    assertThat(agents.send(agent, agents.batch(List.of())).statusCode()).isEqualTo(200);

    revocations.revoke(id, "console");
    refused(renew(agent, agent), 403, Wire.PROBLEM_REVOKED);
  }

  @Test
  void aRevokedDeviceWhoseCertificateEndedRenewsNothing() throws Exception {
    TestAgent agent =
        longAgo(
            () -> {
              TestAgent stranger = agents.stranger();
              HttpResponse<String> answer =
                  agents.enrol(stranger, agents.token(1, "R4"), "Renew-4");
              stranger.show(agents.read(answer, EnrolmentReply.class).certificate());
              return stranger;
            });
    revocations.revoke(Fingerprints.deviceId(agent.keys().getPublic()), "console");

    refused(renew(agent, agent), 403, Wire.PROBLEM_REVOKED);
    refused(agent.get(Wire.POLICY), 403, Wire.PROBLEM_REVOKED);
  }

  @Test
  void aCollectorWhoseClockWasSetBackLetsItsAgentsIn() {
    TestAgent agent = agents.enrolled("Renew-5", "R5");
    clock.advance(Duration.ofDays(-3650));

    assertThat(agents.send(agent, agents.batch(List.of())).statusCode()).isEqualTo(200);
  }

  private interface Work<T> {
    T done() throws Exception;
  }

  private <T> T longAgo(Work<T> work) throws Exception {
    clock.set(Instant.now().minus(LONG_AGO));
    try {
      return work.done();
    } finally {
      clock.reset();
    }
  }

  private HttpResponse<String> renew(TestAgent shown, TestAgent wanted) {
    return shown.post(
        Wire.RENEWAL,
        agents.bytes(new RenewalRequest(wanted.signingRequest(wanted.keys()), "PC", "test")));
  }

  private static UplinkStatus.Certificate certificate(RealAgent agent) {
    return Objects.requireNonNull(agent.uplink().status().certificate());
  }

  private List<String> audited(String deviceId) {
    return database.read(
        () ->
            entities
                .createQuery(
                    "select subject from AuditEntity where action = 'device.renewed'"
                        + " and subject like :device",
                    String.class)
                .setParameter("device", "%" + deviceId)
                .getResultList());
  }

  private String page() {
    byte[] page =
        given()
            .baseUri(Chromium.address())
            .relaxedHTTPSValidation()
            .cookie(TestStaff.COOKIE, staff.cookie("Only TECHNICIAN", Role.TECHNICIAN))
            .get("/devices")
            .body()
            .asByteArray();
    return new String(page, StandardCharsets.UTF_8);
  }

  private static void refused(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(type);
  }
}
