package school.lantern.agent.uplink;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509TrustManager;

/** Trusts who one of several authorities vouches for. */
final class AnyAuthority implements X509TrustManager {
  private final List<OneAuthority> each;

  AnyAuthority(List<OneAuthority> each) {
    this.each = each;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    CertificateException last = new CertificateException("no authority is trusted");
    for (OneAuthority one : each) {
      try {
        one.checkServerTrusted(chain, authType);
        return;
      } catch (CertificateException notThisOne) {
        last = notThisOne;
      }
    }
    throw last;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("an agent is no server");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return each.stream()
        .flatMap(one -> List.of(one.getAcceptedIssuers()).stream())
        .toArray(X509Certificate[]::new);
  }
}
