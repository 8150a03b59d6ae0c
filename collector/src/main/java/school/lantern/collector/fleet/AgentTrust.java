package school.lantern.collector.fleet;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts certificates that our authority signed for agents, whatever their dates: one that has
 * ended must get as far as the door of renewal. What it may do there {@link AgentDoor} decides, on
 * every request.
 */
final class AgentTrust implements X509TrustManager {
  private static final String CLIENT = "1.3.6.1.5.5.7.3.2"; // RFC 5280, id-kp-clientAuth

  private final List<X509Certificate> authorities;

  AgentTrust(List<X509Certificate> authorities) {
    this.authorities = List.copyOf(authorities);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    X509Certificate shown = chain[0];
    List<String> uses = shown.getExtendedKeyUsage();
    if (uses == null || !uses.contains(CLIENT)) {
      throw new CertificateException("this is no certificate for an agent");
    }
    try {
      PKIXParameters rules =
          new PKIXParameters(
              authorities.stream()
                  .map(one -> new TrustAnchor(one, null))
                  .collect(Collectors.toSet()));
      rules.setRevocationEnabled(false); // a revoked device is told so, behind the door
      rules.setDate(shown.getNotBefore());
      CertPathValidator.getInstance("PKIX")
          .validate(
              CertificateFactory.getInstance("X.509").generateCertPath(List.of(shown)), rules);
    } catch (GeneralSecurityException foreign) {
      throw new CertificateException("not signed by this collector's authority", foreign);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("the collector is no client of its agents");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return authorities.toArray(X509Certificate[]::new);
  }
}
