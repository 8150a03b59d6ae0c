package school.lantern.collector.phrases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PolicyCompiler;
import school.lantern.model.CompiledPhrases;

/** A policy and the ordinary words, compiled, as agents fetch it: kept packed only. */
final class CompiledPolicyFile {
  private final CompiledPhrases name;
  private final byte[] gzip;

  private CompiledPolicyFile(CompiledPhrases name, byte[] gzip) {
    this.name = name;
    this.gzip = gzip;
  }

  /** Takes a second or two, and the ordinary words in memory meanwhile. */
  static CompiledPolicyFile of(PhrasePolicy policy) {
    ByteBuffer file = PolicyCompiler.compile(policy, OrdinaryWords.read(), OtherWords.read());
    byte[] plain = new byte[file.remaining()];
    file.duplicate().get(plain);
    return new CompiledPolicyFile(new CompiledPhrases(sha256(plain), plain.length), packed(plain));
  }

  CompiledPhrases name() {
    return name;
  }

  /** Writes the file as gzip. */
  void writeGzip(OutputStream out) throws IOException {
    out.write(gzip);
  }

  int gzipBytes() {
    return gzip.length;
  }

  private static byte[] packed(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
