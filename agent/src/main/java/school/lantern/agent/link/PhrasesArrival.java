package school.lantern.agent.link;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import school.lantern.model.CompiledPhrases;

/** Compiled phrases that come in piece by piece, kept outside the heap. */
final class PhrasesArrival {
  private final CompiledPhrases name;
  private final ByteBuffer collected;

  PhrasesArrival(CompiledPhrases name) {
    this.name = name;
    this.collected = ByteBuffer.allocateDirect(name.sizeBytes());
  }

  CompiledPhrases name() {
    return name;
  }

  /** One more piece; whether that was the last. What is too much is left out: the digest tells. */
  boolean add(ByteBuffer piece) {
    int bytes = Math.min(piece.remaining(), collected.remaining());
    collected.put(piece.slice().limit(bytes));
    return !collected.hasRemaining();
  }

  /** All of it, or {@code null} if it is not what its name says. */
  @Nullable ByteBuffer whole() {
    ByteBuffer whole = collected.asReadOnlyBuffer().flip();
    return sha256(whole.duplicate()).equals(name.sha256()) ? whole : null;
  }

  private static String sha256(ByteBuffer bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
