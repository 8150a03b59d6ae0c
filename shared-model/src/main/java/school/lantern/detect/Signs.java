package school.lantern.detect;

/** What stands in a text, sign by sign, and which plain letters each sign can be. */
final class Signs {
  private static final String HIDING = "*#_-.%?$@!&=+~•●■█✱";

  private char[] units = new char[0];
  private int count;
  private final int[] looks = new int[Skeleton.LONGEST];
  private final boolean[] letters = new boolean[Skeleton.LONGEST];
  private final boolean[] digits = new boolean[Skeleton.LONGEST];
  private final boolean[] hiding = new boolean[Skeleton.LONGEST];
  private int plain;
  private int possible;
  private boolean hidden;

  void read(char[] there, int many) {
    units = there;
    count = many;
    plain = 0;
    possible = 0;
    hidden = false;
    for (int at = 0; at < many; at++) {
      char unit = there[at];
      boolean isPlain = Letters.isPlain(unit);
      looks[at] = LookAlike.set(unit);
      letters[at] = isPlain || Character.isLetter(unit);
      digits[at] = !letters[at] && Character.isDigit(unit);
      hiding[at] = !letters[at] && HIDING.indexOf(unit) >= 0;
      if (unit == 'x' && at > 0 && at + 1 < many) {
        hiding[at] = isConsonant(there[at - 1]) && isConsonant(there[at + 1]);
      }
      if (at > 0 && !isPlain) {
        possible |= Letters.bit(Letters.drawn(there[at - 1], unit));
      }
      plain |= Letters.bit(unit);
      possible |= looks[at];
      hidden |= hiding[at];
    }
    possible = Letters.related(possible | plain);
  }

  /** {@code fxck}: no word has an x there. */
  private static boolean isConsonant(char unit) {
    return Letters.isPlain(unit) && !Letters.isVowel(unit);
  }

  /**
   * What it takes at least to be a form of these letters: those that nothing here can be, or those
   * here that are none of its.
   */
  int least(int from, int until, int form, boolean endings) {
    int missing = form & ~possible;
    int least = hidden ? Alignment.masks(missing) : Alignment.slips(missing);
    if (from > 0 || until < count) {
      return least;
    }
    int spare = plain & ~Letters.related(form) & ~(endings ? Endings.LETTERS : 0);
    return Math.max(least, Alignment.slips(spare));
  }

  /** At how many places there is something else than this letter, and nothing that may hide it. */
  int disagreements(char[] form, int size) {
    int count = 0;
    for (int at = 0; at < size; at++) {
      count += hiding[at] || is(at, form[at]) ? 0 : 1;
    }
    return count;
  }

  /** How many plain letters there are, among the first {@code size}, that are none of these. */
  int others(int form, int size) {
    int there = 0;
    for (int at = 0; at < size; at++) {
      there |= hiding[at] ? 0 : Letters.bit(units[at]);
    }
    return Integer.bitCount(there & ~form);
  }

  char unit(int at) {
    return units[at];
  }

  boolean isLetter(int at) {
    return letters[at];
  }

  boolean isLetterOrDigit(int at) {
    return letters[at] || digits[at];
  }

  boolean mayHide(int at) {
    return hiding[at];
  }

  boolean looksLike(int at, char letter) {
    return (looks[at] & Letters.bit(letter)) != 0;
  }

  boolean is(int at, char letter) {
    return units[at] == letter || looksLike(at, letter);
  }

  boolean sounds(int at, char letter) {
    return (Letters.sounds(units[at]) & Letters.bit(letter)) != 0;
  }

  boolean mayBeVowel(int at) {
    return Letters.isVowel(units[at]) || (looks[at] & Letters.VOWELS) != 0;
  }

  /** Whether these letters stand there, or signs that look like them. */
  boolean are(int at, String text) {
    for (int index = 0; index < text.length(); index++) {
      if (!is(at + index, text.charAt(index))) {
        return false;
      }
    }
    return true;
  }
}
