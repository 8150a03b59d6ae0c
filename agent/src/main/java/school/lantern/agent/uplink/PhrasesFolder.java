package school.lantern.agent.uplink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import school.lantern.agent.files.PrivateFiles;
import school.lantern.detect.CompiledPolicy;
import school.lantern.model.CompiledPhrases;

/**
 * Compiled phrases on disk, each file under its digest. A file that has its name is complete, and
 * one that an engine of this version reads. Only its first bytes are ever in the heap.
 */
final class PhrasesFolder {
  private static final String PREFIX = "phrases-";
  private static final int BUFFER_BYTES = 16 << 10;

  private final Path folder;

  PhrasesFolder(Path folder) {
    this.folder = folder;
  }

  Path file(CompiledPhrases name) {
    return folder.resolve(PREFIX + name.sha256());
  }

  /** Whether the file is there and undamaged; reads all of it. */
  boolean has(CompiledPhrases name) {
    try {
      Path file = file(name);
      if (!Files.exists(file)) {
        return false;
      }
      check(file, name);
      return true;
    } catch (IOException damaged) {
      return false;
    }
  }

  /**
   * Fetches a file.
   *
   * @throws IOException if it does not come, or is not what its name says; nothing has changed then
   */
  void fetch(CompiledPhrases name, CollectorDoor collector) throws IOException {
    Path packed = folder.resolve("phrases.gz");
    Path plain = folder.resolve("phrases.new");
    try {
      download(name, collector, packed);
      unpack(packed, plain, name);
      check(plain, name);
      PrivateFiles.rename(plain, file(name));
    } finally {
      Files.deleteIfExists(packed);
      Files.deleteIfExists(plain);
    }
  }

  private static void download(CompiledPhrases name, CollectorDoor collector, Path to)
      throws IOException {
    try (FileChannel out = PrivateFiles.create(to)) {
      Answer answer = collector.phrases(name, piece -> append(out, piece, name));
      if (answer.status() != PolicyShelf.OK) {
        throw new IOException("no phrases, status " + answer.status());
      }
    }
  }

  private static void append(FileChannel out, byte[] piece, CompiledPhrases name) {
    try {
      // Packed it is smaller, or some bytes larger; whatever goes on for longer is not the file.
      if (out.size() + piece.length > name.sizeBytes() + BUFFER_BYTES) {
        throw new IllegalStateException("more bytes than the file has");
      }
      ByteBuffer left = ByteBuffer.wrap(piece);
      while (left.hasRemaining()) {
        out.write(left);
      }
    } catch (IOException full) {
      throw new java.io.UncheckedIOException(full);
    }
  }

  private static void unpack(Path packed, Path plain, CompiledPhrases name) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed), BUFFER_BYTES);
        FileChannel out = PrivateFiles.create(plain)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      int read;
      while ((read = in.read(buffer)) >= 0) {
        if (out.size() + read > name.sizeBytes()) {
          throw new IOException("the phrases are longer than the policy says");
        }
        ByteBuffer left = ByteBuffer.wrap(buffer, 0, read);
        while (left.hasRemaining()) {
          out.write(left);
        }
      }
      out.force(true);
    }
  }

  private static void check(Path file, CompiledPhrases name) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      if (in.size() != name.sizeBytes() || !sha256(in).equals(name.sha256())) {
        throw new IOException("the phrases are damaged");
      }
      CompiledPolicy.of(in.map(FileChannel.MapMode.READ_ONLY, 0, in.size()));
    } catch (IllegalArgumentException unreadable) {
      throw new IOException("the phrases cannot be used: " + unreadable.getMessage(), unreadable);
    }
  }

  private static String sha256(FileChannel file) throws IOException {
    MessageDigest digest = newDigest();
    InputStream in = Channels.newInputStream(file);
    byte[] buffer = new byte[BUFFER_BYTES];
    int read;
    while ((read = in.read(buffer)) >= 0) {
      digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Deletes all files but this one. */
  void keepOnly(CompiledPhrases name) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path file : files) {
        if (!file.equals(file(name))) {
          Files.delete(file);
        }
      }
    }
  }
}
