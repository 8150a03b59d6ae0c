package school.lantern.detect;

import java.util.Arrays;

/** Builds a flat table of pairs: key hash, value. A key may have several values. */
final class HashTable {
  private static final int EMPTY = -1;

  private int[] pairs = new int[64];
  private int used;

  void put(int hash, int value) {
    if (used + 2 > pairs.length) {
      pairs = Arrays.copyOf(pairs, pairs.length * 2);
    }
    pairs[used++] = hash;
    pairs[used++] = value;
  }

  /** Size, a power of two, then hash and value of each slot; value -1 for an empty one. */
  int[] flat() {
    int slots = Integer.highestOneBit(Math.max(4, used / 2 * 3 / 2)) * 2;
    int[] flat = new int[1 + 2 * slots];
    Arrays.fill(flat, EMPTY);
    flat[0] = slots;
    for (int at = 0; at < used; at += 2) {
      int slot = pairs[at] & (slots - 1);
      while (flat[2 + 2 * slot] != EMPTY) {
        slot = (slot + 1) & (slots - 1);
      }
      flat[1 + 2 * slot] = pairs[at];
      flat[2 + 2 * slot] = pairs[at + 1];
    }
    return flat;
  }
}
