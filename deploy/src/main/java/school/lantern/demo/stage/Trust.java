package school.lantern.demo.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS that believes one authority and no other. */
public final class Trust {
  private static final char[] IN_MEMORY = new char[0];

  private Trust() {}

  /** Trusts what {@code authority} (PEM) signed, and shows no certificate itself. */
  public static SSLContext only(Path authority) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust(authority).getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException cannot) {
      throw new IllegalStateException("No TLS with " + authority, cannot);
    }
  }

  /**
   * As {@link #only}, and shows {@code certificate} (PEM, with its chain) whose PKCS#8 key is
   * {@code key}.
   */
  public static SSLContext with(Path authority, Path certificate, Path key) {
    try (InputStream pem = Files.newInputStream(certificate)) {
      Certificate[] chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(pem)
              .toArray(Certificate[]::new);
      KeyStore own = KeyStore.getInstance("PKCS12");
      own.load(null, null);
      own.setKeyEntry("own", privateKey(key), IN_MEMORY, chain);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(own, IN_MEMORY);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust(authority).getTrustManagers(), null);
      return context;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (GeneralSecurityException cannot) {
      throw new IllegalStateException("No TLS with " + certificate, cannot);
    }
  }

  private static PrivateKey privateKey(Path key) throws IOException, GeneralSecurityException {
    String base64 = Files.readString(key).replaceAll("-----[A-Z ]+-----|\\s", "");
    return KeyFactory.getInstance("EC")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }

  private static TrustManagerFactory trust(Path authority) {
    try (InputStream pem = Files.newInputStream(authority)) {
      Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(pem);
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("authority", certificate);
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      return factory;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (GeneralSecurityException cannot) {
      throw new IllegalStateException("No TLS with " + authority, cannot);
    }
  }
}
