package school.lantern.collector.fleet;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.PrivateFiles;

/**
 * The folder {@code authority} in the data folder: {@code ca.pem}, {@code ca.key}, {@code
 * server.pem}, {@code server.key}, {@code policy.pem}, {@code policy.key}. Made at first start; the
 * server's pair is made anew when a third of its life is left, at a start also when a name is
 * missing. Losing {@code ca.key} or {@code policy.key} means enrolling every workstation again.
 */
@Singleton
final class AuthorityFolder {
  private static final Logger LOG = Logger.getLogger(AuthorityFolder.class);

  private final LanternConfig lantern;
  private final TlsConfig given;
  private final Clock clock;

  AuthorityFolder(LanternConfig lantern, TlsConfig given, Clock clock) {
    this.lantern = lantern;
    this.given = given;
    this.clock = clock;
  }

  @Produces
  @Singleton
  Authority authority() {
    return new Authority(open(names(lantern)), clock);
  }

  /**
   * What is there now. Addresses come and go while a machine runs; a certificate that misses one of
   * them is good until the next start.
   *
   * @throws IllegalArgumentException if a pair cannot be used
   */
  AuthorityKeys again() {
    return open(List.of());
  }

  private AuthorityKeys open(Collection<String> needed) {
    Path folder = lantern.data().resolve("authority");
    try {
      PrivateFiles.folder(folder);
      // A console command may start beside the collector, both for the first time.
      try (FileChannel door =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = door.lock()) {
        Instant now = clock.instant();
        Credential signer =
            pair(given.authorityCertificate(), given.authorityKey())
                .orElseGet(() -> signer(folder, lantern.site(), now));
        Credential server =
            pair(given.certificate(), given.key())
                .or(() -> serving(folder, signer, needed, now))
                .orElseGet(() -> server(folder, signer, now));
        Credential policies =
            kept(folder, "policy")
                .orElseGet(
                    () -> make(folder, "policy", () -> CertificateMaker.policySigner(signer, now)));
        return new AuthorityKeys(signer, server, policies);
      }
    } catch (IOException unusable) {
      throw new UncheckedIOException("The folder " + folder + " cannot be used", unusable);
    }
  }

  private static Collection<String> names(LanternConfig lantern) {
    return ServerNames.of(lantern.hostnames().orElse(List.of()));
  }

  private static Credential signer(Path folder, String site, Instant now) {
    return kept(folder, "ca")
        .orElseGet(
            () -> make(folder, "ca", () -> CertificateMaker.authority("Lantern " + site, now)));
  }

  private Credential server(Path folder, Credential signer, Instant now) {
    return make(folder, "server", () -> CertificateMaker.server(names(lantern), signer, now));
  }

  private static Optional<Credential> serving(
      Path folder, Credential signer, Collection<String> needed, Instant now) {
    return kept(folder, "server")
        .filter(kept -> kept.anchor().equals(signer.certificate()))
        .filter(kept -> servesLongEnough(kept.certificate(), now))
        .filter(kept -> namesIn(kept.certificate()).containsAll(needed));
  }

  /** One that has not begun was made by a clock that was ahead: browsers refuse it. */
  private static boolean servesLongEnough(X509Certificate certificate, Instant now) {
    return !now.isBefore(certificate.getNotBefore().toInstant())
        && now.plus(CertificateMaker.SERVER_LIFE.dividedBy(3))
            .isBefore(certificate.getNotAfter().toInstant());
  }

  private static Set<String> namesIn(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? Set.of()
          : names.stream().map(name -> String.valueOf(name.get(1))).collect(Collectors.toSet());
    } catch (CertificateParsingException broken) {
      return Set.of(); // then it is made anew
    }
  }

  private static Credential make(Path folder, String name, Supplier<Credential> maker) {
    Credential made = maker.get();
    try {
      PrivateFiles.write(folder.resolve(name + ".key"), Pem.text(made.key()));
      PrivateFiles.write(folder.resolve(name + ".pem"), Pem.text(made.chain()));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    LOG.infof("Made %s.pem, valid until %tF", name, made.certificate().getNotAfter());
    return made;
  }

  private static Optional<Credential> kept(Path folder, String name) {
    Path certificate = folder.resolve(name + ".pem");
    return Files.exists(certificate)
        ? Optional.of(read(certificate, folder.resolve(name + ".key")))
        : Optional.empty();
  }

  private static Optional<Credential> pair(Optional<Path> certificate, Optional<Path> key) {
    if (certificate.isPresent() != key.isPresent()) {
      throw new IllegalArgumentException(
          "lantern.tls: a certificate and its key are given together, or neither is");
    }
    return certificate.map(given -> read(given, key.orElseThrow()));
  }

  private static Credential read(Path certificate, Path key) {
    try {
      Credential read =
          new Credential(
              Pem.key(Files.readString(key)), Pem.certificates(Files.readString(certificate)));
      if (!read.fits()) {
        throw new IllegalArgumentException("the key is another certificate's");
      }
      return read;
    } catch (IOException | IllegalArgumentException unusable) {
      throw new IllegalArgumentException(
          certificate + " and " + key + " are no usable pair: " + unusable.getMessage(), unusable);
    }
  }
}
