package school.lantern.agent.uplink;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.Principal;
import java.security.cert.X509Certificate;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import school.lantern.agent.collector.TestAuthority;

class OwnKeyTest {
  private final KeyPair keys = Enrolment.newKeys();
  private final X509Certificate certificate = new TestAuthority().certificate();
  private final OwnKey own = new OwnKey(keys.getPrivate(), certificate);
  private final Principal issuer = certificate.getIssuerX500Principal();

  OwnKeyTest() throws Exception {}

  @Test
  void aServerThatTakesItsKindIsShownIt() {
    String alias = requireNonNull(own.chooseClientAlias(types("RSA", "EC"), null, null));
    assertThat(own.getPrivateKey(alias)).isSameAs(keys.getPrivate());
    assertThat(own.getCertificateChain(alias)).containsExactly(certificate);
    assertThat(own.getClientAliases("EC", null)).containsExactly(alias);
  }

  @Test
  void aServerOfAnotherKindIsShownNothing() {
    assertThat(own.chooseClientAlias(types("RSA", "EdDSA"), null, null)).isNull();
    assertThat(own.getClientAliases("RSA", null)).isNull();
  }

  @Test
  void aServerThatNamesIssuersIsShownItOnlyIfOursIsOne() {
    Principal other = new X500Principal("CN=Another school");
    assertThat(own.chooseClientAlias(types("EC"), new Principal[] {other}, null)).isNull();
    assertThat(own.chooseClientAlias(types("EC"), new Principal[] {other, issuer}, null))
        .isNotNull();
    assertThat(own.chooseClientAlias(types("EC"), new Principal[0], null)).isNotNull();
  }

  @Test
  void itIsNoServer() {
    assertThat(own.chooseServerAlias("EC", null, null)).isNull();
    assertThat(own.getServerAliases("EC", null)).isNull();
    assertThat(own.getPrivateKey("another")).isNull();
    assertThat(own.getCertificateChain("another")).isNull();
  }

  private static String[] types(String... types) {
    return types;
  }
}
