package school.lantern.collector.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.collector.RealAgent;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.model.EnrolmentReply;
import school.lantern.model.Wire;

/** The signature under what agents are handed, as an agent checks it. */
@QuarkusTest
class SignedPoliciesTest {
  @Inject TestAgents agents;
  @Inject AgentPolicies policies;
  @TempDir Path state;

  @Test
  void theBytesAreSignedByTheKeyThatCameWithTheCertificate() throws Exception {
    TestAgent agent = agents.stranger();
    EnrolmentReply reply =
        agents.read(agents.enrol(agent, agents.token(1, "S1"), "Signed-1"), EnrolmentReply.class);
    agent.show(reply.certificate());
    PublicKey key = key(Objects.requireNonNull(reply.policyKey()));

    HttpResponse<String> answer = agent.get(Wire.POLICY);
    String signature = answer.headers().firstValue(Wire.POLICY_SIGNATURE).orElseThrow();
    assertThat(holds(key, answer.body(), signature)).isTrue();
    assertThat(holds(key, answer.body() + " ", signature)).isFalse();
    assertThat(key(answer.headers().firstValue(Wire.POLICY_KEY).orElseThrow())).isEqualTo(key);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
    assertThat(agent.get(Wire.POLICY).headers().firstValue(Wire.POLICY_SIGNATURE))
        .as("signed once")
        .contains(signature);
  }

  @Test
  void theSigningKeyIsTheCollectorsAlone() throws Exception {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(agents.authority().resolveSibling("policy.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aRealAgentTakesItAndHasItBeforeTheNetworkNextTime() throws Exception {
    RealAgent.enrol(agents, state, agents.token(1, "S2"));
    try (RealAgent agent = RealAgent.start(state)) {
      RealAgent.await("policy", () -> agent.uplink().policy() != null);
      assertThat(agent.uplink().policyTrouble()).isNull();
    }
    try (RealAgent again = RealAgent.start(state)) {
      assertThat(Objects.requireNonNull(again.uplink().policy()).policy())
          .isEqualTo(policies.current());
    }
  }

  private static boolean holds(PublicKey key, String body, String signature) throws Exception {
    Signature check = Signature.getInstance("SHA256withECDSA");
    check.initVerify(key);
    check.update(body.getBytes(StandardCharsets.UTF_8));
    return check.verify(Base64.getDecoder().decode(signature));
  }

  private static PublicKey key(String text) throws Exception {
    byte[] der = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
  }
}
