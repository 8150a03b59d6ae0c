package school.lantern.detect;

import java.util.Arrays;

/**
 * Stretches in which no disguise was found, by their hashes: a name that is in no list of ordinary
 * words comes again and again. Of two that share a place the later one is remembered.
 */
final class Dismissed {
  private static final int MANY = 1024;
  private static final long PRIME = 0x100000001b3L;
  private static final long EMPTY = 0xcbf29ce484222325L;

  private final long[] hashes = new long[MANY];
  private long asked;

  /** Whether the units from {@code from} until {@code until} are among them. */
  boolean has(Tape tape, int from, int until) {
    long hash = EMPTY;
    for (int unit = from; unit < until; unit++) {
      hash = (hash ^ tape.unit(unit)) * PRIME;
    }
    asked = hash ^ (hash >>> Integer.SIZE);
    return hashes[slot()] == asked;
  }

  /** Adds what was asked about last. */
  void add() {
    hashes[slot()] = asked;
  }

  private int slot() {
    return (int) asked & (MANY - 1);
  }

  void wipe() {
    Arrays.fill(hashes, 0);
    asked = 0;
  }
}
