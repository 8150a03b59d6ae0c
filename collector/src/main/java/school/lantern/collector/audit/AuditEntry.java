package school.lantern.collector.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One line of the audit log.
 *
 * @param seq its number: 1, 2, 3 … without holes
 * @param at when, to the millisecond
 * @param deed who did what to what
 * @param previousHash the hash of the entry before, or 64 zeros
 * @param hash SHA-256 over all of the above, hexadecimal
 */
record AuditEntry(long seq, Instant at, Deed deed, String previousHash, String hash) {
  /** What the first entry follows. */
  static final String BEGINNING = "0".repeat(64);

  private static final char SEPARATOR = '\u001f'; // cannot be typed, so no two entries write alike

  /** The entry that follows {@code previousHash}. */
  static AuditEntry next(long seq, Instant at, Deed deed, String previousHash) {
    return new AuditEntry(seq, at, deed, previousHash, hash(seq, at, deed, previousHash));
  }

  /** Whether nobody has changed it since. */
  boolean whole() {
    return hash.equals(hash(seq, at, deed, previousHash));
  }

  private static String hash(long seq, Instant at, Deed deed, String previousHash) {
    String text =
        previousHash
            + SEPARATOR
            + seq
            + SEPARATOR
            + at.toEpochMilli()
            + SEPARATOR
            + deed.actor()
            + SEPARATOR
            + deed.action()
            + SEPARATOR
            + deed.subject();
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /**
   * Who did what to what.
   *
   * @param actor log-on name, {@code "system"} or {@code "console"}
   * @param action a verb with its object, such as {@code "incident.read"}
   * @param subject ids, never pupil text
   */
  record Deed(String actor, String action, String subject) {}
}
