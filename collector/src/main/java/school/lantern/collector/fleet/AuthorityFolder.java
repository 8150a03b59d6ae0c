package school.lantern.collector.fleet;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.PrivateFiles;

/**
 * The folder {@code authority} in the data folder: {@code ca.pem}, {@code ca.key}, {@code
 * server.pem}, {@code server.key}, {@code policy.pem}, {@code policy.key}. Made at first start; the
 * server's pair is made anew when a third of its life is left, also when a collector starts to
 * serve and a name is missing. Losing {@code ca.key} or {@code policy.key} means enrolling every
 * workstation again.
 */
@Singleton
final class AuthorityFolder {
  private static final Logger LOG = Logger.getLogger(AuthorityFolder.class);

  private final LanternConfig lantern;
  private final TlsConfig given;
  private final Clock clock;
  private final boolean serves;

  /**
   * @param serves whether the names and addresses are this process's to say; a console command's
   *     shell need not know how the collector is reached
   */
  AuthorityFolder(
      LanternConfig lantern,
      TlsConfig given,
      Clock clock,
      @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
    this.lantern = lantern;
    this.given = given;
    this.clock = clock;
    this.serves = serves;
  }

  @Produces
  @Singleton
  Authority authority() {
    return new Authority(open(serves ? names(lantern) : List.of(), true), clock);
  }

  /**
   * What is there now. Addresses come and go while a machine runs; a certificate that misses one of
   * them is good until the next start. An authority or a key of policies that went away is not made
   * anew: agents know those.
   *
   * @throws IllegalArgumentException if a pair is missing or cannot be used
   */
  AuthorityKeys again() {
    return open(List.of(), false);
  }

  /**
   * Makes a successor of {@code ca.pem}, see {@link SuccessionFiles}.
   *
   * @throws IllegalStateException if the school brought the authority along, or a change is under
   *     way
   */
  void announce() {
    ours();
    locked(
        folder -> {
          new SuccessionFiles(folder).mayAnnounce();
          Instant now = notBefore(Pairs.kept(folder, "ca"));
          // Certificates name who signed them: no two authorities may share a name.
          String name =
              "Lantern %s %s %s"
                  .formatted(
                      lantern.site(),
                      LocalDate.ofInstant(now, lantern.zone()),
                      UUID.randomUUID().toString().substring(0, 8));
          return Pairs.make(
              folder, SuccessionFiles.NEXT, () -> CertificateMaker.authority(name, now));
        });
  }

  /** Agents take no successor that is older: the clock may have been ahead. */
  private Instant notBefore(Optional<Credential> present) {
    Instant now = clock.instant();
    return present
        .map(one -> one.certificate().getNotBefore().toInstant().plus(CertificateDraft.BACKDATED))
        .filter(made -> made.isAfter(now))
        .orElse(now);
  }

  void change() {
    ours();
    locked(
        folder -> {
          new SuccessionFiles(folder).change();
          return folder;
        });
  }

  void retire() {
    locked(
        folder -> {
          new SuccessionFiles(folder).retire();
          return folder;
        });
  }

  private void ours() {
    if (given.authorityCertificate().isPresent()) {
      throw new IllegalStateException(
          "The school brought its authority along (lantern.tls); it is changed where it comes from.");
    }
  }

  /**
   * @param start whether an authority and a key of policies are made when there are none
   */
  private AuthorityKeys open(Collection<String> needed, boolean start) {
    return locked(
        folder -> {
          SuccessionFiles change = new SuccessionFiles(folder);
          change.finish();
          Instant now = clock.instant();
          Credential signer =
              Pairs.brought(given.authorityCertificate(), given.authorityKey())
                  .orElseGet(
                      () ->
                          Pairs.lasting(
                              folder,
                              "ca",
                              start,
                              () -> CertificateMaker.authority("Lantern " + lantern.site(), now)));
          Credential policies =
              Pairs.lasting(
                  folder, "policy", start, () -> CertificateMaker.policySigner(signer, now));
          Credential server =
              Pairs.brought(given.certificate(), given.key())
                  .or(() -> serving(folder, signer, needed, now))
                  .orElseGet(() -> server(folder, signer, now));
          return new AuthorityKeys(signer, server, policies, change.read(folder));
        });
  }

  /** What is done with the folder while nobody else has it. */
  private interface Work<T> {
    T in(Path folder) throws IOException;
  }

  // Between processes the file's lock, between threads this: a process may not lock a file twice.
  private synchronized <T> T locked(Work<T> work) {
    Path folder = lantern.data().resolve("authority");
    try {
      PrivateFiles.folder(folder);
      // A console command may start beside the collector, both for the first time.
      try (FileChannel door =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = door.lock()) {
        return work.in(folder);
      }
    } catch (IOException unusable) {
      throw new UncheckedIOException("The folder " + folder + " cannot be used", unusable);
    }
  }

  private static Collection<String> names(LanternConfig lantern) {
    return ServerNames.of(lantern.hostnames().orElse(List.of()));
  }

  private Credential server(Path folder, Credential signer, Instant now) {
    return Pairs.make(folder, "server", () -> CertificateMaker.server(names(folder), signer, now));
  }

  private Collection<String> names(Path folder) {
    Set<String> before =
        serves
            ? Set.of()
            : usable(folder).map(kept -> namesIn(kept.certificate())).orElse(Set.of());
    return before.isEmpty() ? names(lantern) : before;
  }

  /**
   * A crash or a full disk left half of it: nobody else vouches for it, and another does as well.
   */
  private static Optional<Credential> usable(Path folder) {
    try {
      return Pairs.kept(folder, "server");
    } catch (IllegalArgumentException unusable) {
      LOG.warn("The server's certificate is made anew", unusable);
      return Optional.empty();
    }
  }

  private static Optional<Credential> serving(
      Path folder, Credential signer, Collection<String> needed, Instant now) {
    return usable(folder)
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
}
