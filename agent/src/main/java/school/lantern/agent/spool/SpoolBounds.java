package school.lantern.agent.spool;

/**
 * How much disk the spool may take.
 *
 * @param maxBytes never more than this
 * @param freeBytesKept room that is left to the machine's owner: the spool shrinks before the disk
 *     is full
 */
public record SpoolBounds(long maxBytes, long freeBytesKept) {

  /** Weeks of one workstation's work, and nothing that a school's disk would notice. */
  public static final SpoolBounds DEFAULT = new SpoolBounds(64L << 20, 256L << 20);

  /** Below this SQLite itself has no room to work, and log-ons and phrases are worth it. */
  static final long FLOOR_BYTES = 1L << 20;

  /**
   * @throws IllegalArgumentException if a number is too small
   */
  public SpoolBounds {
    if (maxBytes < FLOOR_BYTES) {
      throw new IllegalArgumentException("maxBytes must be at least " + FLOOR_BYTES);
    }
    if (freeBytesKept < 0) {
      throw new IllegalArgumentException("freeBytesKept must not be negative");
    }
  }

  /**
   * What the spool may use now.
   *
   * <pre>
   *   disk   | others ............ | spool used | free ......|
   *   kept                                           |-------|
   *   allowed                      |-----------------|
   * </pre>
   */
  long allowedBytes(long usedBytes, long diskFreeBytes) {
    long beforeDiskIsLow = usedBytes + diskFreeBytes - freeBytesKept;
    return Math.max(FLOOR_BYTES, Math.min(maxBytes, beforeDiskIsLow));
  }
}
