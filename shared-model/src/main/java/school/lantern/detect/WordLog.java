package school.lantern.detect;

import java.util.Arrays;

/**
 * The last words of a stream: where each stands, which words of the policy it may be, and which
 * word came before it. A chunk that was read as one word stands beside the words that its signs
 * make of it:
 *
 * <pre>
 *   text       want to   k!ll       myself
 *   words      0    1    2:k 3:ll   5
 *   as one               4:kill               before 4 is 1; beside 4 is 3
 * </pre>
 */
final class WordLog {
  static final int CAPACITY = 1024;
  static final int MEANINGS = 3;

  private static final int MASK = CAPACITY - 1;
  private static final int FIELDS = 5 + 3 * MEANINGS;
  private static final int START = 0;
  private static final int BEFORE = 1;
  private static final int BESIDE = 2;
  private static final int WORDS = 3;
  private static final int COUNT = 4;
  private static final int FIRST_MEANING = 5;

  private final int[] fields = new int[CAPACITY * FIELDS];

  /** Adds a word without meaning at {@code record}. */
  void add(int record, int start, int before, int beside, int words) {
    int at = at(record);
    fields[at + START] = start;
    fields[at + BEFORE] = before;
    fields[at + BESIDE] = beside;
    fields[at + WORDS] = words;
    fields[at + COUNT] = 0;
  }

  /** What it may be: a word of the policy, by which disguises, at which cost. */
  void mean(int record, int word, int bits, int cost) {
    int at = at(record);
    int count = fields[at + COUNT];
    if (count < MEANINGS) {
      int meaning = at + FIRST_MEANING + 3 * count;
      fields[meaning] = word;
      fields[meaning + 1] = bits;
      fields[meaning + 2] = cost;
      fields[at + COUNT] = count + 1;
    }
  }

  int start(int record) {
    return fields[at(record) + START];
  }

  int before(int record) {
    return fields[at(record) + BEFORE];
  }

  int beside(int record) {
    return fields[at(record) + BESIDE];
  }

  /** How many words had ended before it began. */
  int words(int record) {
    return fields[at(record) + WORDS];
  }

  int meanings(int record) {
    return fields[at(record) + COUNT];
  }

  int word(int record, int meaning) {
    return fields[at(record) + FIRST_MEANING + 3 * meaning];
  }

  int bits(int record, int meaning) {
    return fields[at(record) + FIRST_MEANING + 3 * meaning + 1];
  }

  int cost(int record, int meaning) {
    return fields[at(record) + FIRST_MEANING + 3 * meaning + 2];
  }

  void wipe() {
    Arrays.fill(fields, 0);
  }

  private static int at(int record) {
    return (record & MASK) * FIELDS;
  }
}
