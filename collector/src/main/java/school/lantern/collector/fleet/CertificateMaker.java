package school.lantern.collector.fleet;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.util.IPAddress;

/** Makes the four kinds of certificate that Lantern knows; the moment of making is given. */
final class CertificateMaker {
  static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);

  /** Browsers accept at most 398 days. */
  static final Duration SERVER_LIFE = Duration.ofDays(397);

  static final Duration CLIENT_LIFE = Duration.ofDays(365);

  private CertificateMaker() {}

  /** A new authority that vouches for itself. */
  static Credential authority(String name, Instant now) {
    KeyPair pair = keyPair();
    X500Name self = new X500Name("CN=" + name);
    X509Certificate certificate =
        new CertificateDraft(self, pair.getPublic(), now, AUTHORITY_LIFE, List.of())
            .with(Extension.basicConstraints, true, new BasicConstraints(0))
            .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
            .signedBy(self, pair.getPublic(), pair.getPrivate());
    return new Credential(pair.getPrivate(), List.of(certificate));
  }

  /** A server's credential for these host names and addresses, the authority in its chain. */
  static Credential server(Collection<String> names, Credential authority, Instant now) {
    KeyPair pair = keyPair();
    GeneralName[] subjects =
        names.stream()
            .map(
                name ->
                    new GeneralName(
                        IPAddress.isValid(name) ? GeneralName.iPAddress : GeneralName.dNSName,
                        name))
            .toArray(GeneralName[]::new);
    CertificateDraft draft =
        new CertificateDraft(
                new X500Name("CN=Lantern collector"), pair.getPublic(), now, SERVER_LIFE, List.of())
            .with(Extension.basicConstraints, true, new BasicConstraints(false))
            .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
            .with(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
            .with(Extension.subjectAlternativeName, false, new GeneralNames(subjects));
    return new Credential(
        pair.getPrivate(), List.of(sign(draft, authority), authority.certificate()));
  }

  /**
   * The key that signs policies. Agents keep the key itself; the certificate names it for people.
   */
  static Credential policySigner(Credential authority, Instant now) {
    KeyPair pair = keyPair();
    CertificateDraft draft =
        new CertificateDraft(
                new X500Name("CN=Lantern policies"),
                pair.getPublic(),
                now,
                AUTHORITY_LIFE,
                List.of())
            .with(Extension.basicConstraints, true, new BasicConstraints(false))
            .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    return new Credential(pair.getPrivate(), List.of(sign(draft, authority)));
  }

  /** An agent's certificate; its name is the device id. */
  static X509Certificate client(String deviceId, PublicKey key, Credential authority, Instant now) {
    CertificateDraft draft =
        new CertificateDraft(new X500Name("CN=" + deviceId), key, now, CLIENT_LIFE, List.of())
            .with(Extension.basicConstraints, true, new BasicConstraints(false))
            .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
            .with(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
    return sign(draft, authority);
  }

  private static X509Certificate sign(CertificateDraft draft, Credential authority) {
    X509Certificate signer = authority.certificate();
    return draft.signedBy(
        X500Name.getInstance(signer.getSubjectX500Principal().getEncoded()),
        signer.getPublicKey(),
        authority.key());
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no P-256", impossible);
    }
  }
}
