package school.lantern.detect;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Builds a flat table from key hashes to numbers: how many slots there are, then the {@link Slot}s,
 * each key in the next free one. A key may have several numbers.
 */
final class HashTable {
  private int[] pairs = new int[64];
  private int used;

  /**
   * @throws IllegalArgumentException if the policy is too large to be numbered
   */
  void put(int hash, int value) {
    if (value >= Slot.VALUES) {
      throw new IllegalArgumentException(
          "the policy is too large: more than " + Slot.VALUES + " words or phrases");
    }
    if (used + 2 > pairs.length) {
      pairs = Arrays.copyOf(pairs, pairs.length * 2);
    }
    pairs[used++] = hash;
    pairs[used++] = value;
  }

  /** All keys, some more than once. */
  IntStream keys() {
    return IntStream.range(0, used / 2).map(at -> pairs[2 * at]);
  }

  int[] flat() {
    int slots = used / 2 * 4 / 3 + 1;
    int[] flat = new int[1 + slots];
    Arrays.fill(flat, Slot.EMPTY);
    flat[0] = slots;
    for (int at = 0; at < used; at += 2) {
      int slot = Slot.first(pairs[at], slots);
      while (flat[1 + slot] != Slot.EMPTY) {
        slot = slot + 1 == slots ? 0 : slot + 1;
      }
      flat[1 + slot] = Slot.of(pairs[at], pairs[at + 1]);
    }
    return flat;
  }
}
