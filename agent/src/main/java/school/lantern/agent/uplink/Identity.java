package school.lantern.agent.uplink;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Who this workstation is to its collector.
 *
 * @param collector where the collector is, {@code https://host:port}
 * @param key the workstation's private key; never leaves it
 * @param certificate what the collector signed
 * @param authorities whom to trust as the collector, and nobody else; need not be who signed {@code
 *     certificate}, since a school may bring its own server certificate
 * @param policyKey whose policies to believe, or {@code null} when that was not learnt yet
 */
record Identity(
    URI collector,
    PrivateKey key,
    X509Certificate certificate,
    Authorities authorities,
    @Nullable PublicKey policyKey) {

  /** Lower-case hexadecimal SHA-256 of the public key (DER, SubjectPublicKeyInfo). */
  String deviceId() throws GeneralSecurityException {
    return Pem.sha256(certificate.getPublicKey().getEncoded());
  }

  /** Both halves of the key. */
  KeyPair keys() {
    return new KeyPair(certificate.getPublicKey(), key);
  }

  SSLContext tls() throws GeneralSecurityException {
    return Tls.context(
        authorities.trust(certificate.getNotBefore().toInstant()), new OwnKey(key, certificate));
  }

  /** Leaves the key out. */
  @Override
  public String toString() {
    return "Identity[collector=" + collector + "]";
  }
}
