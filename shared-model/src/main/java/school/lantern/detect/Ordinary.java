package school.lantern.detect;

import java.util.Collection;

/**
 * Ordinary words and names, in which no disguise is looked for: of each only a mark of 16 bits, in
 * a hash table. Another word is wrongly taken for ordinary about once in 7,500; that hides one
 * spelling of one disguise.
 */
final class Ordinary {
  private static final int MARK = 0xffff;

  private Ordinary() {}

  /** How many slots there are, then two of them in an int; 0 for an empty one. */
  static int[] flat(Collection<String> words) {
    int slots = words.size() * 4 / 3 + 2;
    char[] marks = new char[slots + (slots & 1)];
    for (String word : words) {
      int hash = Hash.word(word);
      char mark = mark(hash);
      int slot = Slot.first(hash, slots);
      while (marks[slot] != 0 && marks[slot] != mark) {
        slot = slot + 1 == slots ? 0 : slot + 1;
      }
      marks[slot] = mark;
    }
    int[] flat = new int[1 + marks.length / 2];
    flat[0] = slots;
    for (int at = 0; at < marks.length; at++) {
      flat[1 + at / 2] |= marks[at] << (at % 2 * Character.SIZE);
    }
    return flat;
  }

  static char mark(int hash) {
    int mark = hash & MARK;
    return (char) (mark == 0 ? 1 : mark);
  }
}
