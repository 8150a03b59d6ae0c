package school.lantern.collector.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids that sort by the time they were made (RFC 9562, version 7), so that new rows land at the end
 * of an index.
 */
public final class Uuid7 {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private Uuid7() {}

  /** A new id; its first 48 bits are {@code at} in milliseconds. */
  public static UUID at(Instant at) {
    long high = at.toEpochMilli() << 16 | VERSION_7 | RANDOM.nextInt(1 << 12);
    long low = VARIANT | RANDOM.nextLong() >>> 2;
    return new UUID(high, low);
  }
}
