package school.lantern.agent.uplink;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts one authority and nobody else, and asks no clock: a workstation whose battery is empty
 * lives in another year, and must still reach its collector.
 *
 * <p>Time is taken from certificates alone. It is at least the moment at which the agent's own was
 * signed, and at least the begin of each that the server shows:
 *
 * <pre>
 *   own certificate    since |----------------
 *   server's           ------|-----|            good
 *   server's           ---|                     ended before: refused
 * </pre>
 *
 * <p>So a server's key that leaks stays of use until this agent has renewed once after its end.
 */
final class OneAuthority implements X509TrustManager {
  private static final String SERVER = "1.3.6.1.5.5.7.3.1"; // RFC 5280, id-kp-serverAuth
  private static final String ANY_USE = "2.5.29.37.0";

  private final X509Certificate authority;
  private final Instant since;

  /**
   * Trusts that authority.
   *
   * @param since it is this late at least
   */
  OneAuthority(X509Certificate authority, Instant since) {
    this.authority = authority;
    this.since = since;
  }

  /** For an agent that has no certificate yet. */
  static OneAuthority beforeEnrolment(X509Certificate authority) {
    return new OneAuthority(authority, authority.getNotBefore().toInstant());
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    X509Certificate server = chain[0];
    List<String> uses = server.getExtendedKeyUsage();
    if (uses != null && !uses.contains(SERVER) && !uses.contains(ANY_USE)) {
      throw new CertificateException("the certificate shown is not for a server");
    }
    Instant latest = since;
    for (X509Certificate shown : chain) {
      Instant begin = shown.getNotBefore().toInstant();
      if (!shown.equals(authority) && begin.isAfter(latest)) {
        latest = begin;
      }
    }
    Date moment = Date.from(latest);
    if (server.equals(authority)) {
      server.checkValidity(moment); // a school's own server that vouches for itself
      return;
    }
    try {
      X509CertSelector target = new X509CertSelector();
      target.setCertificate(server);
      PKIXBuilderParameters rules =
          new PKIXBuilderParameters(Set.of(new TrustAnchor(authority, null)), target);
      rules.setRevocationEnabled(false);
      rules.setDate(moment);
      rules.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(chain))));
      CertPathBuilder.getInstance("PKIX").build(rules);
    } catch (GeneralSecurityException foreign) {
      throw new CertificateException("no valid path to the pinned authority", foreign);
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("an agent is no server");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[] {authority};
  }
}
