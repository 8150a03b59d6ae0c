package school.lantern.collector.fleet;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate before it is signed.
 *
 * @param subject whose it will be
 * @param key the public key that it vouches for
 * @param now the moment of making
 * @param life how long it will be valid
 * @param extensions what it allows
 */
record CertificateDraft(
    X500Name subject, PublicKey key, Instant now, Duration life, List<Extra> extensions) {
  /** Workstations' clocks lag; a certificate that is not valid yet would lock them out. */
  static final Duration BACKDATED = Duration.ofHours(24);

  private static final int SERIAL_BITS = 127; // positive, and within the 20 octets of RFC 5280
  private static final SecureRandom RANDOM = new SecureRandom();

  CertificateDraft {
    extensions = List.copyOf(extensions);
  }

  CertificateDraft with(ASN1ObjectIdentifier what, boolean critical, ASN1Encodable value) {
    List<Extra> more = new ArrayList<>(extensions);
    more.add(new Extra(what, critical, value));
    return new CertificateDraft(subject, key, now, life, more);
  }

  /** Signs it; for a certificate that signs itself the signer is its own subject and key. */
  X509Certificate signedBy(X500Name signer, PublicKey signerKey, PrivateKey signingKey) {
    try {
      X509v3CertificateBuilder builder =
          new X509v3CertificateBuilder(
              signer,
              new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1),
              Date.from(now.minus(BACKDATED)),
              Date.from(now.plus(life)),
              subject,
              SubjectPublicKeyInfo.getInstance(key.getEncoded()));
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(key));
      builder.addExtension(
          Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(signerKey));
      for (Extra extra : extensions) {
        builder.addExtension(extra.what(), extra.critical(), extra.value());
      }
      String algorithm =
          signingKey.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(signingKey)));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
      throw new IllegalStateException("a certificate could not be made", impossible);
    }
  }

  /** One extension. */
  record Extra(ASN1ObjectIdentifier what, boolean critical, ASN1Encodable value) {}
}
