package school.lantern.collector.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.collector.MovableClock;
import school.lantern.collector.RealAgent;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.model.Wire;

/** The collector's own certificate changes while agents talk to it. */
@QuarkusTest
class DoorKeeperTest {
  private static final Duration TWO_THIRDS =
      CertificateMaker.SERVER_LIFE.dividedBy(3).multipliedBy(2);

  @Inject TestAgents agents;
  @Inject DoorKeeper keeper;
  @Inject MovableClock clock;
  @TempDir Path folder;

  /** As a collector does whose clock was set back: a certificate of the future is replaced. */
  @AfterEach
  void now() {
    clock.reset();
    keeper.look();
  }

  @Test
  void theCertificateRenewsItselfWhileAgentsTalk() throws Exception {
    TestAgent connected = agents.enrolled("Door-PC01", "D1");
    assertThat(connected.get(Wire.POLICY).statusCode()).isEqualTo(200);
    X509Certificate first = shown();
    keeper.look();
    clock.advance(TWO_THIRDS.minusDays(1));
    keeper.look();
    assertThat(shown()).as("not in time").isEqualTo(first);

    clock.advance(Duration.ofDays(2));
    keeper.look();
    X509Certificate second = shown();
    assertThat(second).isNotEqualTo(first);
    assertThat(second.getNotAfter().toInstant())
        .isAfter(first.getNotAfter().toInstant().plus(TWO_THIRDS));
    assertThat(Files.readString(agents.authority().resolveSibling("server.pem")))
        .as("for the next start")
        .startsWith(Pem.text(List.of(second)));

    assertThat(connected.get(Wire.POLICY).statusCode()).as("open connection").isEqualTo(200);
    Path state = Files.createDirectories(folder.resolve("agent"));
    RealAgent.enrol(agents, state, agents.token(1, "D1"));
  }

  @Test
  void whatCannotBeUsedLeavesTheDoorAsItIs() throws Exception {
    X509Certificate before = shown();
    Path key = agents.authority().resolveSibling("server.key");
    String good = Files.readString(key);
    try {
      Files.writeString(key, good.substring(0, good.length() / 2));
      keeper.look();
      assertThat(shown()).as("half a file").isEqualTo(before);
      Files.writeString(key, Files.readString(key.resolveSibling("ca.key")));
      keeper.look();
      assertThat(shown()).as("another certificate's key").isEqualTo(before);
    } finally {
      Files.writeString(key, good);
    }
  }

  /** What a new connection sees. */
  private X509Certificate shown() throws Exception {
    SSLContext anybody = SSLContext.getInstance("TLS");
    anybody.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
    try (SSLSocket socket =
        (SSLSocket)
            anybody
                .getSocketFactory()
                .createSocket(agents.door().getHost(), agents.door().getPort())) {
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  private static final class Anybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
