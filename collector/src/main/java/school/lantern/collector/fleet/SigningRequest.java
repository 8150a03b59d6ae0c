package school.lantern.collector.fleet;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/**
 * An agent's proven wish: it holds the private key to this public key. Everything else that a
 * PKCS#10 request may say, names and extensions, is ignored.
 *
 * @param key the agent's public key
 */
record SigningRequest(PublicKey key) {
  private static final int EC_BITS_MIN = 256;
  private static final int RSA_BITS_MIN = 2048;

  /** Verifying with a giant key would take seconds. */
  private static final int RSA_BITS_MAX = 8192;

  /**
   * @throws IllegalArgumentException in words, if {@code pem} is no request, is not signed by its
   *     own key, or the key is of no use
   */
  static SigningRequest parse(String pem) {
    try {
      JcaPKCS10CertificationRequest request =
          new JcaPKCS10CertificationRequest(Pem.signingRequest(pem));
      PublicKey key = request.getPublicKey();
      checkStrength(key);
      if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
        throw new IllegalArgumentException("it is not signed by its own key");
      }
      return new SigningRequest(key);
    } catch (GeneralSecurityException | OperatorCreationException | PKCSException unusable) {
      throw new IllegalArgumentException("its key cannot be read", unusable);
    }
  }

  private static void checkStrength(PublicKey key) {
    boolean strong =
        switch (key) {
          case ECPublicKey ec -> ec.getParams().getOrder().bitLength() >= EC_BITS_MIN;
          case RSAPublicKey rsa ->
              rsa.getModulus().bitLength() >= RSA_BITS_MIN
                  && rsa.getModulus().bitLength() <= RSA_BITS_MAX;
          default -> false;
        };
    if (!strong) {
      throw new IllegalArgumentException(
          "its key must be EC with at least "
              + EC_BITS_MIN
              + " bits, or RSA with "
              + RSA_BITS_MIN
              + " to "
              + RSA_BITS_MAX);
    }
  }
}
