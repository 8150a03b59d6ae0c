package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An address whose certificate nobody vouches for may be anybody: nothing is taken from it. */
class FeedFetchTlsTest {
  private static final String PASSWORD = "of-this-test";

  @TempDir Path folder;
  private SSLContext context = defaultContext();
  private HttpsServer server = https();

  @BeforeEach
  void serve() throws GeneralSecurityException, IOException, InterruptedException {
    context = contextOf(ownCertificate());
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/register",
        exchange -> {
          byte[] text = "date\n".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, text.length);
          exchange.getResponseBody().write(text);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void onlyACertificateThatIsTrustedIsTalkedTo() {
    URI address = URI.create("https://localhost:" + server.getAddress().getPort() + "/register");
    assertThatThrownBy(() -> new FeedFetch().fetch(address, null))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("could not be reached")
        .hasMessageNotContaining("register");
    FeedFetch trusting = new FeedFetch(HttpClient.newBuilder().sslContext(context));
    assertThat(trusting.fetch(address, null))
        .isInstanceOfSatisfying(
            FeedFetch.Answer.Content.class, content -> assertThat(content.bytes()).hasSize(5));
  }

  private KeyStore ownCertificate()
      throws GeneralSecurityException, IOException, InterruptedException {
    Path store = folder.resolve("own.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    int ended =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start()
            .waitFor();
    assertThat(ended).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(store)) {
      keys.load(content, PASSWORD.toCharArray());
    }
    return keys;
  }

  private static SSLContext contextOf(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory shown = KeyManagerFactory.getInstance("PKIX");
    shown.init(keys, PASSWORD.toCharArray());
    KeyStore vouched = trustOf(keys);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(vouched);
    SSLContext made = SSLContext.getInstance("TLS");
    made.init(shown.getKeyManagers(), trusted.getTrustManagers(), null);
    return made;
  }

  private static KeyStore trustOf(KeyStore keys) throws GeneralSecurityException {
    try {
      KeyStore vouched = KeyStore.getInstance("PKCS12");
      vouched.load(null, null);
      vouched.setCertificateEntry("own", keys.getCertificate("own"));
      return vouched;
    } catch (IOException impossible) {
      throw new IllegalStateException("nothing is read", impossible);
    }
  }

  private static SSLContext defaultContext() {
    try {
      return SSLContext.getDefault();
    } catch (GeneralSecurityException none) {
      throw new IllegalStateException("no TLS", none);
    }
  }

  private static HttpsServer https() {
    try {
      return HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new IllegalStateException("no port", noPort);
    }
  }
}
