package school.lantern.detect;

/**
 * Edges of a trie: (node, symbol) to node. Node 0 is the root and no edge leads to it, so 0 also
 * means "no such edge".
 *
 * <p>Open addressing in two flat arrays: a map of boxed keys takes five times the memory, and the
 * agent has 32 MB for all it does.
 */
final class Transitions {
  static final int NONE = 0;

  private static final int FIRST_CAPACITY = 64; // a power of two, as every later one
  private static final long GOLDEN = 0x9E3779B97F4A7C15L; // spreads neighbouring keys

  private long[] keys = new long[FIRST_CAPACITY];
  private int[] targets = new int[FIRST_CAPACITY];
  private int size;

  int get(int from, int symbol) {
    return targets[slot(key(from, symbol))];
  }

  void put(int from, int symbol, int to) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int slot = slot(key(from, symbol));
    if (targets[slot] == NONE) {
      size++;
    }
    keys[slot] = key(from, symbol);
    targets[slot] = to;
  }

  private static long key(int from, int symbol) {
    return ((long) from << Integer.SIZE) | Integer.toUnsignedLong(symbol);
  }

  /** Where the key is, or where it would go. Ends, since at least half of the slots are free. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * GOLDEN) >>> Integer.SIZE) & mask;
    while (targets[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[2 * oldKeys.length];
    targets = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldTargets[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        targets[slot] = oldTargets[i];
      }
    }
  }
}
