package school.lantern.detect;

import java.util.Arrays;

/**
 * The last folded letters and signs of a stream. What is in it goes with {@link #wipe}.
 *
 * <p>Of a letter that is held down only {@link #RUN} are kept: no word has more.
 */
final class Tape {
  /**
   * What backspace reaches (256 characters of up to four units), and the longest chunk before it.
   */
  static final int CAPACITY = 2048;

  private static final int MASK = CAPACITY - 1;
  private static final int RUN = 4;

  private final char[] units = new char[CAPACITY];
  private final int[] starts = new int[CAPACITY];
  private final int[] ends = new int[CAPACITY];

  /** Adds a unit at {@code count}; the new count. */
  int add(int count, char unit, int start, int end) {
    if (count >= RUN && unit != Fold.SEPARATOR && isHeld(count, unit)) {
      ends[(count - 1) & MASK] = end;
      return count;
    }
    units[count & MASK] = unit;
    starts[count & MASK] = start;
    ends[count & MASK] = end;
    return count + 1;
  }

  private boolean isHeld(int count, char unit) {
    for (int back = 1; back <= RUN; back++) {
      if (units[(count - back) & MASK] != unit) {
        return false;
      }
    }
    return true;
  }

  char unit(int index) {
    return units[index & MASK];
  }

  int start(int index) {
    return starts[index & MASK];
  }

  int end(int index) {
    return ends[index & MASK];
  }

  void wipe() {
    Arrays.fill(units, '\0');
    Arrays.fill(starts, 0);
    Arrays.fill(ends, 0);
  }
}
