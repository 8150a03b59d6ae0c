package school.lantern.agent.uplink;

import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** TLS as the agent speaks it. */
final class Tls {
  private static final String GROUPS = "jdk.tls.namedGroups";

  // Read once, by the JDK, with its first connection. Whoever speaks TLS 1.3 has the first (RFC
  // 8446, 9.1); for one of another
  // kind the JDK would prepare a second key each time, with classes that nothing else needs.
  static {
    if (System.getProperty(GROUPS) == null) {
      System.setProperty(GROUPS, "secp256r1,secp384r1,secp521r1");
    }
  }

  private Tls() {}

  /**
   * Trusts nobody but whom {@code trust} does.
   *
   * @param keys what to show to a server that asks who this is; may be none
   */
  static SSLContext context(X509TrustManager trust, KeyManager... keys)
      throws GeneralSecurityException {
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(keys, new TrustManager[] {trust}, null);
    return tls;
  }
}
