package school.lantern.collector;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A workstation's side of the wire: its own key, real TLS, and a client certificate once it has
 * one. It trusts the collector's authority and nobody else.
 */
public final class TestAgent {
  private static final char[] NO_PASSWORD = {};

  private final URI door;
  private final Path authority;
  private final KeyPair keys;
  private HttpClient client;

  public TestAgent(URI door, Path authority) {
    this(door, authority, newKeys("EC", 256));
  }

  public TestAgent(URI door, Path authority, KeyPair keys) {
    this.door = door;
    this.authority = authority;
    this.keys = keys;
    this.client = client(null);
  }

  public static KeyPair newKeys(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public KeyPair keys() {
    return keys;
  }

  /** A signing request for the own key, signed by {@code signer}. */
  public String signingRequest(KeyPair signer) {
    StringWriter pem = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
      String algorithm =
          signer.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
      writer.writeObject(
          new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=any"), keys.getPublic())
              .build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate())));
    } catch (IOException | OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
    return pem.toString();
  }

  /** From now on it shows this certificate (PEM, may be a chain). */
  public void show(String certificate) {
    client = client(certificate);
  }

  public HttpResponse<String> post(String path, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(door.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(door.resolve(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** As {@link #get}, for what is no text. */
  public HttpResponse<byte[]> getBytes(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(door.resolve(path));
    return send(
        headers.length == 0 ? request : request.headers(headers),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request.build(), handler);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private HttpClient client(@Nullable String certificate) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "ca", factory.generateCertificate(Files.newInputStream(authority)));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      KeyStore own = KeyStore.getInstance("PKCS12");
      own.load(null, null);
      if (certificate != null) {
        Collection<? extends Certificate> chain =
            factory.generateCertificates(
                new ByteArrayInputStream(certificate.getBytes(StandardCharsets.UTF_8)));
        own.setKeyEntry(
            "own", keys.getPrivate(), NO_PASSWORD, chain.toArray(X509Certificate[]::new));
      }
      KeyManagerFactory key =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      key.init(own, NO_PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(key.getKeyManagers(), trust.getTrustManagers(), null);
      return HttpClient.newBuilder().sslContext(context).build();
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
