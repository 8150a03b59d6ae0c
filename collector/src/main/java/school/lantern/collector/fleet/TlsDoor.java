package school.lantern.collector.fleet;

import io.quarkus.tls.runtime.KeyStoreAndKeyCertOptions;
import io.quarkus.tls.runtime.KeyStoreProvider;
import io.quarkus.tls.runtime.TrustStoreAndTrustOptions;
import io.quarkus.tls.runtime.TrustStoreProvider;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.TrustOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;

/** Hands the {@link Authority}'s credentials to the TLS configuration {@code doors}. */
@Singleton
@Identifier("doors")
final class TlsDoor implements KeyStoreProvider, TrustStoreProvider {
  private static final char[] NO_PASSWORD = {}; // the stores never leave memory

  private final Authority authority;

  TlsDoor(Authority authority) {
    this.authority = authority;
  }

  @Override
  public KeyStoreAndKeyCertOptions getKeyStore(Vertx vertx) {
    Credential server = authority.server();
    try {
      KeyStore store = empty();
      store.setKeyEntry(
          "server", server.key(), NO_PASSWORD, server.chain().toArray(Certificate[]::new));
      return new KeyStoreAndKeyCertOptions(
          store,
          new PemKeyCertOptions()
              .setKeyValue(Buffer.buffer(Pem.text(server.key())))
              .setCertValue(Buffer.buffer(Pem.text(server.chain()))));
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("the server's key cannot be held in memory", impossible);
    }
  }

  @Override
  public TrustStoreAndTrustOptions getTrustStore(Vertx vertx) {
    List<X509Certificate> trusted = authority.trustedForAgents();
    try {
      KeyStore store = empty();
      for (X509Certificate one : trusted) {
        store.setCertificateEntry("authority " + Fingerprints.pin(one), one);
      }
      return new TrustStoreAndTrustOptions(store, TrustOptions.wrap(new AgentTrust(trusted)));
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("the authority cannot be held in memory", impossible);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
