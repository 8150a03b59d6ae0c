package school.lantern.collector.fleet;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key and the certificates that vouch for it.
 *
 * @param key the private key
 * @param chain its certificate first, then who signed it, up to the authority
 */
record Credential(PrivateKey key, List<X509Certificate> chain) {
  private static final byte[] PROBE = {1, 2, 3};

  /**
   * @throws IllegalArgumentException if the chain is empty
   */
  Credential {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a credential needs a certificate");
    }
  }

  X509Certificate certificate() {
    return chain.getFirst();
  }

  /** The end of the chain: what others must trust to trust this. */
  X509Certificate anchor() {
    return chain.getLast();
  }

  /** Whether key and certificate belong together: files are replaced one after the other. */
  boolean fits() {
    String algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(PROBE);
      byte[] signed = signature.sign();
      signature.initVerify(certificate().getPublicKey());
      signature.update(PROBE);
      return signature.verify(signed);
    } catch (GeneralSecurityException different) {
      return false;
    }
  }

  /** Leaves the key out, so that it cannot end up in a log. */
  @Override
  public String toString() {
    return "Credential[" + certificate().getSubjectX500Principal() + "]";
  }
}
