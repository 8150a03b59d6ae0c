package school.lantern.agent.collector;

import java.io.StringReader;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** A certificate authority, and a server certificate from it. */
public final class TestAuthority {
  private static final X500Name NAME = new X500Name("CN=Test CA");

  private final Duration ahead;
  private final KeyPair keys = newKeys();
  private final X509Certificate certificate;
  private BigInteger serial = BigInteger.ONE;

  public TestAuthority() throws Exception {
    this(Duration.ZERO);
  }

  /** One whose clock is ahead of this machine's. */
  public TestAuthority(Duration ahead) throws Exception {
    this.ahead = ahead;
    certificate = sign(NAME, keys.getPublic(), true, "");
  }

  private static KeyPair newKeys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /** Checks the request's own signature, as a collector does. */
  public X509Certificate signRequest(String pem) throws Exception {
    try (PEMParser parser = new PEMParser(new StringReader(pem))) {
      PKCS10CertificationRequest request = (PKCS10CertificationRequest) parser.readObject();
      JcaPKCS10CertificationRequest opened = new JcaPKCS10CertificationRequest(request);
      if (!request.isSignatureValid(
          new JcaContentVerifierProviderBuilder().build(opened.getPublicKey()))) {
        throw new IllegalArgumentException("bad signature");
      }
      return sign(request.getSubject(), opened.getPublicKey(), false, "");
    }
  }

  /** TLS of a server for that name, which asks for client certificates of that authority. */
  public SSLContext server(String host, X509Certificate trustedClients) throws Exception {
    KeyPair own = newKeys();
    X509Certificate leaf = sign(new X500Name("CN=" + host), own.getPublic(), false, host);
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "server", own.getPrivate(), new char[0], new Certificate[] {leaf, certificate});
    KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("PKIX");
    keyManagers.init(store, new char[0]);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ca", trustedClients);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
    return tls;
  }

  private X509Certificate sign(X500Name subject, PublicKey key, boolean authority, String host)
      throws Exception {
    Instant now = Instant.now().plus(ahead);
    serial = serial.add(BigInteger.ONE);
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            NAME,
            serial,
            Date.from(now.minus(Duration.ofMinutes(1))),
            Date.from(now.plus(Duration.ofDays(365))),
            subject,
            key);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    if (!host.isEmpty()) {
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
  }
}
