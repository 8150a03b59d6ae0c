package school.lantern.agent.uplink;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts exactly the authority whose certificate has a known SHA-256, which the server sends along.
 * For the first connection, before the agent has that certificate.
 *
 * <p>The chain is checked by the platform, against that one authority; so is the host name, since
 * the platform adds that check to every plain {@link X509TrustManager} of an HTTPS client.
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
        only(sent).checkServerTrusted(chain, authType);
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

  /** The platform's trust manager with one authority in it. */
  static X509TrustManager only(X509Certificate authority) throws CertificateException {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("authority", authority);
      factory.init(trusted);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager platform) {
          return platform;
        }
      }
      throw new CertificateException("the platform has no X.509 trust manager");
    } catch (GeneralSecurityException | IOException unusable) {
      throw new CertificateException(unusable);
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
