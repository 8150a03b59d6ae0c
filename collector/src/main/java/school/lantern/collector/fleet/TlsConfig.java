package school.lantern.collector.fleet;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Certificates that the school brings along. Whatever is not given the collector makes itself.
 *
 * <p>Both files of a pair are PEM and go together.
 */
@ConfigMapping(prefix = "lantern.tls")
interface TlsConfig {

  /**
   * The server's certificate chain, its own certificate first. The last one in the file is what
   * agents are told to trust, so it should be the authority at the end of the chain.
   */
  Optional<Path> certificate();

  /** The server's private key, PKCS#8. */
  Optional<Path> key();

  /** Certificate of the authority that signs agents' certificates. */
  Optional<Path> authorityCertificate();

  /** Its private key, PKCS#8. */
  Optional<Path> authorityKey();
}
