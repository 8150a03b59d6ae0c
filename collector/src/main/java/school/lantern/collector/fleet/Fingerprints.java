package school.lantern.collector.fleet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;

/** Lower-case hexadecimal SHA-256 of the things that are known by it. */
final class Fingerprints {
  private static final int MARK_CHARS = 16;

  private Fingerprints() {}

  /** A device's id: the hash of its SubjectPublicKeyInfo. */
  static String deviceId(PublicKey key) {
    return of(key.getEncoded());
  }

  /** What agents pin: the hash of the whole certificate. */
  static String pin(X509Certificate certificate) {
    try {
      return of(certificate.getEncoded());
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException("a certificate that was read cannot be written", impossible);
    }
  }

  /** Names a list of authorities among a handful; vouches for nothing. */
  static String mark(Collection<X509Certificate> some) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (X509Certificate one : some) {
      try {
        all.writeBytes(one.getEncoded());
      } catch (CertificateEncodingException impossible) {
        throw new IllegalStateException(
            "a certificate that was read cannot be written", impossible);
      }
    }
    return of(all.toByteArray()).substring(0, MARK_CHARS);
  }

  /** How an enrolment token's secret is kept. */
  static String secretHash(String secret) {
    return of(secret.getBytes(StandardCharsets.UTF_8));
  }

  private static String of(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
