package school.lantern.detect;

import java.util.Arrays;

/** The last stretches between white space, for what is written with spaces inside a word. */
final class ChunkLog {
  static final int CAPACITY = 512;

  private static final int MASK = CAPACITY - 1;
  private static final int FIELDS = 5;

  private final int[] fields = new int[CAPACITY * FIELDS];

  void add(int chunk, int firstUnit, int endUnit, int recordBefore) {
    int at = at(chunk);
    fields[at] = firstUnit;
    fields[at + 1] = endUnit;
    fields[at + 2] = recordBefore;
    fields[at + 3] = 0;
    fields[at + 4] = 0;
  }

  /** What it is made of: whether something in it is no ordinary word, and how many letters. */
  void describe(int chunk, boolean odd, int letters) {
    fields[at(chunk) + 3] = odd ? 1 : 0;
    fields[at(chunk) + 4] = letters;
  }

  int letters(int chunk) {
    return fields[at(chunk) + 4];
  }

  int firstUnit(int chunk) {
    return fields[at(chunk)];
  }

  int endUnit(int chunk) {
    return fields[at(chunk) + 1];
  }

  /** The last word before it. */
  int recordBefore(int chunk) {
    return fields[at(chunk) + 2];
  }

  /** Whether something in it is no ordinary word. */
  boolean odd(int chunk) {
    return fields[at(chunk) + 3] != 0;
  }

  void wipe() {
    Arrays.fill(fields, 0);
  }

  private static int at(int chunk) {
    return (chunk & MASK) * FIELDS;
  }
}
