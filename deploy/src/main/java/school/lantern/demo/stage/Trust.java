package school.lantern.demo.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS that believes one authority and no other. */
public final class Trust {
  private Trust() {}

  /** Trusts what {@code authority} (PEM) signed. */
  public static SSLContext only(Path authority) {
    try (InputStream pem = Files.newInputStream(authority)) {
      Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(pem);
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("authority", certificate);
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, factory.getTrustManagers(), null);
      return context;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (GeneralSecurityException cannot) {
      throw new IllegalStateException("No TLS with " + authority, cannot);
    }
  }
}
