package school.lantern.collector.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
  @Inject Authority authority;
  @Inject TlsConfigurationRegistry doors;
  @Inject Event<CertificateUpdatedEvent> changed;
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
  void whatTheSchoolBroughtAndCannotBeUsedLeavesTheDoorAsItIs() throws Exception {
    Path files = agents.authority().resolveSibling("");
    Path copy = Files.createDirectories(folder.resolve("authority"));
    for (String name : List.of("ca.pem", "ca.key", "policy.pem", "policy.key")) {
      Files.copy(files.resolve(name), copy.resolve(name));
    }
    Credential brought =
        CertificateMaker.server(List.of("localhost"), authority.keys().signer(), clock.instant());
    Path certificate = folder.resolve("own.pem");
    Path key = folder.resolve("own.key");
    String good = Pem.text(brought.key());
    Files.writeString(certificate, Pem.text(brought.chain()));
    DoorKeeper other =
        new DoorKeeper(
            AuthorityFolderTest.folder(folder, Optional.of(certificate)),
            authority,
            doors,
            changed);

    X509Certificate before = shown();
    for (String bad :
        List.of(good.substring(0, good.length() / 2), Files.readString(files.resolve("ca.key")))) {
      Files.writeString(key, bad);
      other.look();
      assertThat(shown()).isEqualTo(before);
    }
    Files.writeString(key, good);
    other.look();
    assertThat(shown()).as("once it fits").isEqualTo(brought.certificate());
  }

  @Test
  void aPairOfItsOwnThatIsBrokenIsReplaced() throws Exception {
    X509Certificate before = shown();
    Path key = agents.authority().resolveSibling("server.key");
    Files.writeString(key, Files.readString(key).substring(0, 40));
    keeper.look();
    assertThat(shown()).isNotEqualTo(before);
    assertThat(Files.readString(key.resolveSibling("server.pem")))
        .startsWith(Pem.text(List.of(shown())));
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
