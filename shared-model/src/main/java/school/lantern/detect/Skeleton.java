package school.lantern.detect;

/**
 * What is left of a word when everything is taken away in which a disguise differs from it: letters
 * that sound or look alike are one, and repeated ones count once. Words of one skeleton are only
 * candidates for each other; {@link Alignment} decides.
 *
 * <pre>
 *   fuuck, phuk, f00k → f o c ...      k, q → c    z → s    v → u    y → i    ph → f    x → c s
 * </pre>
 */
final class Skeleton {
  static final int LONGEST = 96;

  private static final String CLASSES = "abcdefghijclmnopcrstuuwxis";

  final char[] letters = new char[LONGEST];

  /** For each letter the first unit of the reading that it stands for. */
  final int[] unit = new int[LONGEST];

  /** For each letter the last unit that was drawn together into it: {@code x} is c and s. */
  final int[] last = new int[LONGEST];

  private final int[] sums = new int[LONGEST + 1];
  private int length;
  private boolean startsWithK;

  private static final int BASE = 0x01000193;
  private static final int[] POWERS = new int[LONGEST + 1];

  static {
    POWERS[0] = 1;
    for (int at = 1; at <= LONGEST; at++) {
      POWERS[at] = POWERS[at - 1] * BASE;
    }
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /** Adds a letter that stands at {@code index} of the reading; what does not fit is left out. */
  void add(char letter, int index) {
    if (letter == 'x') {
      push('c', index);
      push('s', index);
    } else if (letter == 'h' && length > 0 && letters[length - 1] == 'p') {
      replace('f');
    } else if (letter == 'r' && length > 1 && letters[length - 1] == 'e') {
      replace('a');
    } else if (letter == 'n' && length == 1 && startsWithK) {
      replace('n');
    } else {
      startsWithK = length == 0 ? letter == 'k' : startsWithK;
      push(classOf(letter), index);
    }
  }

  static char classOf(char letter) {
    return letter >= 'a' && letter <= 'z' ? CLASSES.charAt(letter - 'a') : letter;
  }

  /** The last letter and this one are one sound. */
  private void replace(char letter) {
    int at = unit[length - 1];
    length--;
    push(letter, at);
  }

  private void push(char letter, int index) {
    if (length > 0 && letters[length - 1] == letter) {
      last[length - 1] = index;
      return;
    }
    if (length == LONGEST) {
      return;
    }
    letters[length] = letter;
    unit[length] = index;
    last[length] = index;
    sums[length + 1] = sums[length] * BASE + letter;
    length++;
  }

  void of(char[] word, int count) {
    clear();
    for (int at = 0; at < count; at++) {
      add(word[at], at);
    }
  }

  void of(CharSequence word) {
    clear();
    for (int at = 0; at < word.length(); at++) {
      if (word.charAt(at) != Fold.SEPARATOR) {
        add(word.charAt(at), at);
      }
    }
  }

  /**
   * Whether the other one is this one but for two letters in one place, and for an ending.
   *
   * @param ending letters that the other may have after it
   */
  boolean isNear(Skeleton other, int ending) {
    int same = 0;
    while (same < length && same < other.length && letters[same] == other.letters[same]) {
      same++;
    }
    for (int until = other.length; until >= Math.max(other.length - ending, 0); until--) {
      int mine = length;
      int its = until;
      while (mine > same && its > same && letters[mine - 1] == other.letters[its - 1]) {
        mine--;
        its--;
      }
      if (mine - same <= 2 && its - same <= 2) {
        return true;
      }
    }
    return false;
  }

  int hash(int from, int until) {
    return sums[until] - sums[from] * POWERS[until - from];
  }

  /**
   * Of all but the vowels, without the last {@code ending} letters; 0 for fewer than {@code least}.
   */
  int consonants(int ending, int least) {
    int hash = 0;
    int count = 0;
    char last = 0;
    for (int at = 0; at < length - ending; at++) {
      char letter = letters[at];
      boolean counts = !Letters.isVowel(letter) && (letter != 'r' || count == 0);
      if (counts && letter != last) {
        hash = hash * BASE + letter;
        last = letter;
        count++;
      }
    }
    return count < least ? 0 : hash;
  }

  int hash() {
    return hash(0, length);
  }

  /** The hash of it all with the letters at {@code at} and after it having changed places. */
  int hashSwapped(int at) {
    int before = letters[at];
    int after = letters[at + 1];
    int shift = POWERS[length - at - 2];
    return hash() + (after * BASE + before - before * BASE - after) * shift;
  }
}
