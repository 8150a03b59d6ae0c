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
  private final TestAuthority authority = new TestAuthority();
  private final KeyPair keys = Enrolment.newKeys();
  private final X509Certificate certificate = authority.signRequest(SigningRequest.pem(keys, "cn"));
  private final OwnKey own = new OwnKey(keys.getPrivate(), certificate);

  OwnKeyTest() throws Exception {}

  @Test
  void aServerThatTakesItsKindIsShownIt() {
    String alias = requireNonNull(own.chooseClientAlias(types("RSA", "EC"), null, null));
    assertThat(own.getPrivateKey(alias)).isSameAs(keys.getPrivate());
    assertThat(own.getCertificateChain(alias)).containsExactly(certificate);
    assertThat(own.getClientAliases("EC", null)).containsExactly(alias);
    assertThat(own.chooseEngineClientAlias(types("EC"), null, null)).isEqualTo(alias);
  }

  @Test
  void aServerOfAnotherKindIsShownNothing() {
    assertThat(own.chooseClientAlias(types("RSA", "EdDSA"), null, null)).isNull();
    assertThat(own.getClientAliases("RSA", null)).isNull();
  }

  @Test
  void aServerThatNamesIssuersIsShownItOnlyIfOursIsOne() {
    Principal issuer = authority.certificate().getSubjectX500Principal();
    Principal other = new X500Principal("CN=Another school");
    Principal itself = certificate.getSubjectX500Principal();
    assertThat(shownTo(other, issuer)).isTrue();
    assertThat(shownTo()).isTrue();
    assertThat(shownTo(other, itself)).isFalse();
  }

  private boolean shownTo(Principal... issuers) {
    return own.chooseClientAlias(types("EC"), issuers, null) != null;
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
