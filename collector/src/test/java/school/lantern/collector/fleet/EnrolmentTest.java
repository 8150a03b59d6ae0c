package school.lantern.collector.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.MovableClock;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.platform.ConsoleCommand;
import school.lantern.collector.platform.Database;
import school.lantern.model.EnrolmentReply;
import school.lantern.model.EnrolmentRequest;
import school.lantern.model.Wire;

@QuarkusTest
class EnrolmentTest {
  @Inject TestAgents agents;
  @Inject Fleet fleet;
  @Inject Database database;
  @Inject EntityManager entities;
  @Inject EnrolmentTokenCommand tokenCommand;
  @Inject RevokeCommand revokeCommand;
  @Inject MovableClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void theTokenNamesTheRoomUntilTheListOfWorkstationsDoes() {
    TestAgent agent = agents.enrolled("Enrol-PC01", "E1");
    Device device = device(agent);
    assertThat(device.roomId()).isEqualTo("E1");
    assertThat(fleet.devicesAt("main", "E1")).extracting(Device::id).containsExactly(device.id());

    fleet.replaceRooms("main", List.of(new Room("E2", "ICT suite"), new Room("E3", "Art")));
    fleet.replaceWorkstations("main", Map.of("ENROL-pc01", "E2"));

    assertThat(device(agent).roomId()).isEqualTo("E2");
    assertThat(fleet.devicesAt("main", "E2")).extracting(Device::id).containsExactly(device.id());
    assertThat(fleet.devicesAt("main", "E1")).isEmpty();
    assertThat(fleet.rooms("main").keySet()).containsExactly("E3", "E2");
    fleet.replaceWorkstations("main", Map.of());
  }

  @Test
  void theSameKeyIsTheSameDeviceAndALostAnswerCostsNoUse() {
    TestAgent agent = agents.stranger();
    String token = agents.token(1, "E1");

    String first = enrolled(agents.enrol(agent, token, "Again-1"));
    String second = enrolled(agents.enrol(agent, token, "Again-2"));

    assertThat(second).isEqualTo(first);
    assertThat(device(agent).hostname()).isEqualTo("Again-2");
    assertRefused(agents.enrol(agents.stranger(), token, "Other"), 403, Wire.PROBLEM_BAD_TOKEN);
  }

  @Test
  void theSecretAloneIsEnough() {
    String token = agents.token(1, "E1");
    String secret = token.substring(0, token.indexOf('.'));

    assertThat(agents.enrol(agents.stranger(), secret, "Secret-1").statusCode()).isEqualTo(200);
  }

  @Test
  void thePinIsTheAuthoritysHash() throws Exception {
    String pem = Files.readString(agents.authority());

    assertThat(agents.token(1, "E1"))
        .endsWith("." + Fingerprints.pin(Pem.certificates(pem).getFirst()));
  }

  @Test
  void expiredUsedUpAndInventedTokensAreRefused() {
    String expired = agents.token(5, "E1");
    clock.advance(Duration.ofHours(2));
    assertRefused(agents.enrol(agents.stranger(), expired, "X"), 403, Wire.PROBLEM_BAD_TOKEN);
    clock.reset();

    assertRefused(agents.enrol(agents.stranger(), "guessed", "X"), 403, Wire.PROBLEM_BAD_TOKEN);
  }

  @Test
  void aRequestMustBeSignedByItsOwnStrongKey() {
    TestAgent agent = agents.stranger();
    refusedRequest(agent, agent.signingRequest(TestAgent.newKeys("EC", 256)), "not signed");
    refusedRequest(agent, "nonsense", "PKCS#10");
    TestAgent weak =
        new TestAgent(agents.door(), agents.authority(), TestAgent.newKeys("RSA", 1024));
    refusedRequest(weak, weak.signingRequest(weak.keys()), "2048");
  }

  @Test
  void whoShowsNoCertificateIsUnknown() {
    assertRefused(agents.stranger().get(Wire.POLICY), 401, Wire.PROBLEM_UNKNOWN_DEVICE);
    assertRefused(
        agents.stranger().post(Wire.BATCHES, new byte[0]), 401, Wire.PROBLEM_UNKNOWN_DEVICE);
  }

  @Test
  void aForgottenDeviceIsUnknownAndARevokedOneRevoked() {
    TestAgent agent = agents.enrolled("Revoked", "E1");
    String id = Fingerprints.deviceId(agent.keys().getPublic());
    assertThat(agent.get(Wire.POLICY).statusCode()).isEqualTo(200);

    assertThat(run(revokeCommand, 0, "REVOKED")).isEqualTo("Shut out: Revoked " + id + "\n");
    assertThat(audited("device.revoked")).contains("Revoked " + id);
    assertRefused(agent.get(Wire.POLICY), 403, Wire.PROBLEM_REVOKED);
    assertRefused(agents.enrol(agent, agents.token(1, "E1"), "Revoked"), 403, Wire.PROBLEM_REVOKED);

    database.write(() -> DeviceEntity.deleteById(id));
    assertRefused(agent.get(Wire.POLICY), 401, Wire.PROBLEM_UNKNOWN_DEVICE);
  }

  @Test
  void whatCannotBeShutOutIsSaid() {
    assertThat(run(revokeCommand, 1, "no-such-pc")).startsWith("There is no workstation no-such");
    assertThat(run(revokeCommand, 2)).startsWith("revoke DEVICE_ID");
  }

  @Test
  void aTokenMadeAtTheConsoleIsAudited() {
    String token = run(tokenCommand, 0, "--uses", "37").strip();
    assertThat(audited("enrolment-token.made"))
        .contains("37 uses, " + EnrolmentTokens.number(token));
  }

  @Test
  void aForeignAuthorityIsRefusedInTheHandshake() {
    TestAgent agent = agents.stranger();
    // Under our authority's name, or a client would not even offer the certificate.
    Credential foreign = CertificateMaker.authority("Lantern main", Clock.systemUTC().instant());
    agent.show(
        Pem.text(
            List.of(
                CertificateMaker.client(
                    "any", agent.keys().getPublic(), foreign, Clock.systemUTC().instant()))));

    assertThatThrownBy(() -> agent.get(Wire.POLICY)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void keysAreReadableForTheCollectorOnly() throws Exception {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(agents.authority().resolveSibling("ca.key"))))
        .isEqualTo("rw-------");
  }

  private static String run(ConsoleCommand command, int exit, String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    assertThat(command.run(List.of(arguments), out)).isEqualTo(exit);
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** To what the console did this, by the audit log. */
  private List<String> audited(String action) {
    return database.read(
        () ->
            entities
                .createQuery(
                    "select subject from AuditEntity where actor = 'console' and action = :action",
                    String.class)
                .setParameter("action", action)
                .getResultList());
  }

  private void refusedRequest(TestAgent agent, String signingRequest, String why) {
    EnrolmentRequest request =
        new EnrolmentRequest(agents.token(1, "E1"), signingRequest, "PC", "f", "test");
    HttpResponse<String> answer = agent.post(Wire.ENROL, agents.bytes(request));
    assertRefused(answer, 400, Wire.PROBLEM_BAD_REQUEST);
    assertThat(answer.body()).contains(why).contains("signingRequest");
  }

  private Device device(TestAgent agent) {
    return fleet.device(Fingerprints.deviceId(agent.keys().getPublic())).orElseThrow();
  }

  private String enrolled(HttpResponse<String> answer) {
    return agents.read(answer, EnrolmentReply.class).deviceId();
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains(type);
  }
}
