package school.lantern.collector.fleet;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;

/** Certificates, keys and signing requests as the text that files and agents hold. */
final class Pem {
  private Pem() {}

  static String text(Collection<X509Certificate> certificates) {
    return written(writer -> certificates.forEach(certificate -> write(writer, certificate)));
  }

  static String text(PublicKey key) {
    return written(writer -> write(writer, key));
  }

  /** PKCS#8, not encrypted: its file's permissions protect it. */
  static String text(PrivateKey key) {
    return written(
        writer -> {
          try {
            write(writer, new JcaPKCS8Generator(key, null));
          } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
          }
        });
  }

  /**
   * @throws IllegalArgumentException if there is none in {@code pem}, or a broken one
   */
  static List<X509Certificate> certificates(String pem) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Object part : parts(pem)) {
      if (part instanceof X509CertificateHolder holder) {
        try {
          certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
        } catch (CertificateException broken) {
          throw new IllegalArgumentException("a certificate cannot be read", broken);
        }
      }
    }
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException("there is no certificate in it");
    }
    return certificates;
  }

  /**
   * @throws IllegalArgumentException if there is none in {@code pem}, or a broken one
   */
  static PrivateKey key(String pem) {
    try {
      for (Object part : parts(pem)) {
        if (part instanceof PrivateKeyInfo info) {
          return new JcaPEMKeyConverter().getPrivateKey(info);
        }
        if (part instanceof PEMKeyPair pair) {
          return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
        }
      }
    } catch (IOException broken) {
      throw new IllegalArgumentException("the private key cannot be read", broken);
    }
    throw new IllegalArgumentException("there is no private key in it");
  }

  /**
   * @throws IllegalArgumentException if {@code pem} is not exactly one signing request
   */
  static PKCS10CertificationRequest signingRequest(String pem) {
    List<Object> parts = parts(pem);
    if (parts.size() == 1 && parts.getFirst() instanceof PKCS10CertificationRequest request) {
      return request;
    }
    throw new IllegalArgumentException("it is not one PKCS#10 request in PEM");
  }

  private static List<Object> parts(String pem) {
    List<Object> parts = new ArrayList<>();
    try (PEMParser parser = new PEMParser(new StringReader(pem))) {
      for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
        parts.add(part);
      }
    } catch (IOException | RuntimeException broken) {
      // The parser throws all kinds of runtime exceptions at bytes that it does not expect.
      throw new IllegalArgumentException("the PEM text is broken", broken);
    }
    return parts;
  }

  private static String written(Consumer<JcaPEMWriter> content) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      content.accept(writer);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(JcaPEMWriter writer, Object part) {
    try {
      writer.writeObject(part);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
