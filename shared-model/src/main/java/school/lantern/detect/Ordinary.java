package school.lantern.detect;

import java.nio.IntBuffer;

/**
 * Ordinary words and names as a Bloom filter: no disguise is looked for in them. A word that is
 * wrongly taken for ordinary, about one in 5,000, hides one spelling of one disguise.
 */
final class Ordinary {
  private static final int BITS_A_WORD = 18;
  private static final int PROBES = 9;

  private Ordinary() {}

  /** Number of bits, a power of two times 32, then the bits. */
  static int[] flat(Iterable<String> words, int count) {
    int ints = Math.max(2, (int) ((long) count * BITS_A_WORD / Integer.SIZE));
    int[] flat = new int[1 + ints];
    flat[0] = ints;
    for (String word : words) {
      int hash = Hash.word(word);
      int step = Hash.mix(hash ^ 0x5bd1e995) | 1;
      for (int probe = 0; probe < PROBES; probe++) {
        int bit = bit(hash + probe * step, ints);
        flat[1 + (bit >>> 5)] |= 1 << (bit & 31);
      }
    }
    return flat;
  }

  static boolean contains(IntBuffer file, int begin, int hash) {
    int ints = file.get(begin);
    int step = Hash.mix(hash ^ 0x5bd1e995) | 1;
    for (int probe = 0; probe < PROBES; probe++) {
      int bit = bit(hash + probe * step, ints);
      if ((file.get(begin + 1 + (bit >>> 5)) & (1 << (bit & 31))) == 0) {
        return false;
      }
    }
    return true;
  }

  private static int bit(int hash, int ints) {
    return (int) ((Integer.toUnsignedLong(hash) * ((long) ints * Integer.SIZE)) >>> 32);
  }
}
