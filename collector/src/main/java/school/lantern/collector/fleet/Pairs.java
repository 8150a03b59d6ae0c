package school.lantern.collector.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import school.lantern.collector.platform.PrivateFiles;

/** Certificates and their keys on disk: {@code NAME.pem} and {@code NAME.key}. */
final class Pairs {
  private static final Logger LOG = Logger.getLogger(Pairs.class);

  private Pairs() {}

  /**
   * One that agents know, and trust no other in its place: it is made once.
   *
   * @param start whether it is made if there is none
   * @throws IllegalArgumentException if it is missing or cannot be used
   */
  static Credential lasting(Path folder, String name, boolean start, Supplier<Credential> maker) {
    Optional<Credential> kept = kept(folder, name);
    if (kept.isPresent()) {
      return kept.get();
    }
    Path certificate = folder.resolve(name + ".pem");
    Path key = folder.resolve(name + ".key");
    if (Files.exists(key)) {
      throw new IllegalArgumentException(
          ("%s is missing, and its key %s is there: put it back, since agents trust no other"
                  + " (only if no workstation has enrolled yet, delete the key)")
              .formatted(certificate, key));
    }
    if (!start) {
      throw new IllegalArgumentException(
          "%s is missing: put it and its key back, since agents trust no other"
              .formatted(certificate));
    }
    return make(folder, name, maker);
  }

  static Credential make(Path folder, String name, Supplier<Credential> maker) {
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

  static Optional<Credential> kept(Path folder, String name) {
    Path certificate = folder.resolve(name + ".pem");
    return Files.exists(certificate)
        ? Optional.of(read(certificate, folder.resolve(name + ".key")))
        : Optional.empty();
  }

  /** What the school brought along. */
  static Optional<Credential> brought(Optional<Path> certificate, Optional<Path> key) {
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
