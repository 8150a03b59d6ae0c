package school.lantern.detect;

/**
 * One slot of a hash table in a compiled policy: a number, and above it a few bits of the key that
 * tell nearly all other keys of the same place apart.
 *
 * <pre>
 *   bit   31 ……… 20   19 …………………… 0
 *         tag         value              all ones: empty
 * </pre>
 */
final class Slot {
  static final int EMPTY = -1;

  private static final int VALUE_BITS = 20;

  /** Values are below it. */
  static final int VALUES = (1 << VALUE_BITS) - 1;

  private Slot() {}

  static int of(int hash, int value) {
    return (hash << VALUE_BITS) | value;
  }

  static int value(int slot) {
    return slot & VALUES;
  }

  /** Whether it is likely to be of this key. */
  static boolean maybe(int slot, int hash) {
    return (slot ^ (hash << VALUE_BITS)) >>> VALUE_BITS == 0;
  }

  /** Where to begin looking for a key among {@code slots}. */
  static int first(int hash, int slots) {
    return (int) ((Integer.toUnsignedLong(hash) * slots) >>> Integer.SIZE);
  }
}
