package school.lantern.collector.phrases;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import school.lantern.collector.platform.LanternConfig;

/**
 * The school's policy on the disk: what is in force, what was before, and what somebody proposes.
 *
 * <pre>
 *   phrases.yaml           in force
 *   phrases.before.yaml    in force before; phrases.before.none when there was no such file
 *   phrases.proposed.yaml  looked at on the page, waits for "put into force"
 *   phrases.lastgood.yaml  what was last without mistakes, see {@link OwnPolicy}
 * </pre>
 *
 * <p>Each file is written beside its place and moved there in one step, so that a power cut leaves
 * the old one or the new one.
 */
@ApplicationScoped
class PolicyFolder {
  private final Path inForce;
  private final Path before;
  private final Path beforeNone;
  private final Path proposed;

  PolicyFolder(LanternConfig config) {
    this.inForce = config.data().resolve("phrases.yaml");
    this.before = config.data().resolve("phrases.before.yaml");
    this.beforeNone = config.data().resolve("phrases.before.none");
    this.proposed = config.data().resolve("phrases.proposed.yaml");
  }

  /** Keeps a proposal in the place of an earlier one; says how it is recognised. */
  synchronized String propose(String yaml) {
    write(proposed, yaml.getBytes(StandardCharsets.UTF_8));
    return mark(yaml);
  }

  /** The proposal with this mark; empty when somebody has proposed another one since. */
  synchronized Optional<String> proposal(String mark) {
    return read(proposed).filter(yaml -> mark(yaml).equals(mark));
  }

  /** Puts it into force and keeps what was before. */
  synchronized void putInForce(String yaml) {
    try {
      if (Files.exists(inForce)) {
        write(before, Files.readAllBytes(inForce));
        Files.deleteIfExists(beforeNone);
      } else {
        write(beforeNone, new byte[0]);
        Files.deleteIfExists(before);
      }
      write(inForce, yaml.getBytes(StandardCharsets.UTF_8));
      Files.deleteIfExists(proposed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Whether something was in force before that can be brought back. */
  synchronized boolean canTakeBack() {
    return Files.exists(inForce) && (Files.exists(before) || Files.exists(beforeNone));
  }

  /** Brings back what was before, once. */
  synchronized void takeBack() {
    try {
      if (Files.exists(before)) {
        write(inForce, Files.readAllBytes(before));
        Files.delete(before);
      } else if (Files.exists(beforeNone)) {
        Files.delete(inForce);
        Files.delete(beforeNone);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static void write(Path file, byte[] content) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String mark(String yaml) {
    return CompiledPolicyFile.sha256(yaml.getBytes(StandardCharsets.UTF_8));
  }
}
