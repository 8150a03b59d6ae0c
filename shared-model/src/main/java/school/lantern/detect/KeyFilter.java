package school.lantern.detect;

/**
 * Whether a key may be in a table, a bit for each of its hash's values: nearly all look-ups find
 * nothing, and this small thing stays in the processor's cache when the table does not.
 *
 * <pre>
 *   int 0   how many bits: a power of two
 *   int 1 … the bits, 32 in each, the lowest first
 * </pre>
 */
final class KeyFilter {
  private static final int BITS_PER_KEY = 8;

  private KeyFilter() {}

  static int[] flat(int[] keys) {
    int bits = Math.max(Integer.SIZE, Integer.highestOneBit(2 * BITS_PER_KEY * keys.length - 1));
    int[] flat = new int[1 + bits / Integer.SIZE];
    flat[0] = bits;
    for (int key : keys) {
      flat[word(key, bits)] |= 1 << key;
    }
    return flat;
  }

  /** Which int of the filter has the bit for a key; the bit itself is the key's lowest five. */
  static int word(int key, int bits) {
    return 1 + ((key & (bits - 1)) >>> 5);
  }
}
