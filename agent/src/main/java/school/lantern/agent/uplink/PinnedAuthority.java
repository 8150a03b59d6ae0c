package school.lantern.agent.uplink;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts exactly the authority whose certificate has a known SHA-256, which the server sends along.
 * For the first connection, before the agent has that certificate.
 *
 * <p>The chain is checked against that one authority. The host name is checked as well, since the
 * platform adds that check to every plain {@link X509TrustManager} of an HTTPS client.
 */
final class PinnedAuthority implements X509TrustManager {
  private final String pin;

  /**
   * Trusts that authority only.
   *
   * @param pin lower-case hexadecimal SHA-256 of the authority's certificate (DER)
   */
  PinnedAuthority(String pin) {
    this.pin = pin;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    for (X509Certificate sent : chain) {
      if (isPinned(sent)) {
        OneAuthority.beforeEnrolment(sent).checkServerTrusted(chain, authType);
        return;
      }
    }
    throw new CertificateException("the server does not show the authority of the token");
  }

  private boolean isPinned(X509Certificate certificate) throws CertificateException {
    try {
      return certificate.getBasicConstraints() >= 0
          && Pem.sha256(certificate.getEncoded()).equals(pin);
    } catch (GeneralSecurityException unreadable) {
      throw new CertificateException(unreadable);
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("an agent is no server");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
