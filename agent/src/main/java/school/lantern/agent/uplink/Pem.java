package school.lantern.agent.uplink;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Keys and certificates as text. */
final class Pem {
  private static final int LINE_CHARS = 64;

  private Pem() {}

  static String write(String label, byte[] der) {
    Base64.Encoder lines = Base64.getMimeEncoder(LINE_CHARS, new byte[] {'\n'});
    return "-----BEGIN "
        + label
        + "-----\n"
        + lines.encodeToString(der)
        + "\n-----END "
        + label
        + "-----\n";
  }

  /**
   * Reads a certificate.
   *
   * @throws GeneralSecurityException if it is no certificate
   */
  static X509Certificate certificate(String pem) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }

  /**
   * Reads a private key.
   *
   * @throws GeneralSecurityException if it is no EC key in PKCS#8
   */
  static PrivateKey privateKey(String pem) throws GeneralSecurityException {
    return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der(pem)));
  }

  /**
   * Reads a public key.
   *
   * @throws GeneralSecurityException if it is no EC key
   */
  static PublicKey publicKey(String pem) throws GeneralSecurityException {
    return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der(pem)));
  }

  private static byte[] der(String pem) throws GeneralSecurityException {
    try {
      return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    } catch (IllegalArgumentException noBase64) {
      throw new GeneralSecurityException("no key", noBase64);
    }
  }

  /** Lower-case hexadecimal SHA-256, as device ids and pins are written. */
  static String sha256(byte[] bytes) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
