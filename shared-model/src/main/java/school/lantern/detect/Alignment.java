package school.lantern.detect;

import java.util.Arrays;

/**
 * How much it takes to write one word as another: the one judge of all disguises. Costs are
 * hundredths of a slip of the finger; which disguises the cheapest way needs comes with them.
 *
 * <pre>
 *   reading   s  u  1  c  -  i  d  d  e
 *   form      s  u  i  c     i  d     e      leet 5, separated 2, repeated 3
 * </pre>
 */
final class Alignment {
  static final int IMPOSSIBLE = 1 << 20;

  private static final int MOST = Skeleton.LONGEST + 1;
  private static final int LEET = 5;
  private static final int LOOK_ALIKE = 3;
  private static final int REPEATED = 3;
  private static final int SEPARATED = 2;
  private static final int MASKED = 30;
  private static final int SOUNDED = 12;
  private static final int SOUNDED_FAR = 30;
  private static final int LIKE_IN_PRINT = 25;
  private static final int VOWEL = 60;
  private static final int SWAPPED = 60;
  private static final int SLIP = 80;
  private static final int INFLECTED = 5;

  /** One unit stands for no more. */
  private static final int MOST_LETTERS = 3;

  private final int[][] costs = new int[MOST][MOST];
  private final int[][] ways = new int[MOST][MOST];
  private final Signs signs;
  private char[] form = new char[0];
  private int length;
  private int from;
  private int limit;
  private int bits;

  /** Where the last row, and the one before it, have cells within the limit. */
  private int first;

  private int last;
  private int firstBefore;
  private int lastBefore;

  /**
   * @param signs what stands there, of which parts are aligned
   */
  Alignment(Signs signs) {
    this.signs = signs;
  }

  /** Of the last alignment: {@link Disguise#bit}s. */
  int bits() {
    return bits;
  }

  /**
   * Aligns what stands from {@code start} until {@code until} with a form.
   *
   * @param size how many letters the form has
   * @param endings whether a common ending may follow the form
   * @param limit what is dearer may come back as {@link #IMPOSSIBLE}
   */
  int cost(int start, int until, char[] letters, int size, boolean endings, int limit) {
    int units = until - start;
    if (units >= MOST || size >= MOST) {
      return IMPOSSIBLE;
    }
    this.from = start;
    this.form = letters;
    this.length = size;
    this.limit = limit;
    first = 0;
    last = 0;
    firstBefore = 0;
    lastBefore = 0;
    for (int i = 0; i <= units; i++) {
      row(i);
    }
    return best(units, endings);
  }

  /** Fills one row as far as a way within the limit can lead there from the two before it. */
  private void row(int i) {
    int[] row = costs[i];
    Arrays.fill(row, 0, length + 1, IMPOSSIBLE);
    if (i == 0) {
      row[0] = 0;
      ways[0][0] = 0;
    }
    int start = Math.min(first, firstBefore);
    int reach = Math.max(last + MOST_LETTERS, lastBefore + 2);
    firstBefore = first;
    lastBefore = last;
    first = MOST;
    last = -MOST;
    for (int j = start; j <= length && (j <= reach || row[j - 1] <= limit); j++) {
      if (i > 0) {
        skip(i, j);
      }
      if (j > 0) {
        drop(i, j);
        if (i > 0) {
          stand(i, j);
          sound(i, j);
        }
      }
      if (row[j] <= limit) {
        first = Math.min(first, j);
        last = j;
      }
    }
  }

  private int best(int units, boolean endings) {
    int best = costs[units][length];
    bits = ways[units][length];
    if (endings) {
      for (String ending : Endings.COMMON) {
        int at = units - ending.length();
        if (at >= 2 && costs[at][length] + INFLECTED < best && signs.are(from + at, ending)) {
          best = costs[at][length] + INFLECTED;
          bits = ways[at][length] | Disguise.INFLECTED.bit();
        }
      }
    }
    return best;
  }

  private void offer(int i, int j, int fromI, int fromJ, int cost, int way) {
    int sum = costs[fromI][fromJ] + cost;
    if (sum < costs[i][j]) {
      costs[i][j] = sum;
      ways[i][j] = ways[fromI][fromJ] | way;
    }
  }

  /** The unit stands for nothing: a separator, a letter held down, a letter too many. */
  private void skip(int i, int j) {
    int at = from + i - 1;
    if (!signs.isLetterOrDigit(at)) {
      offer(i, j, i - 1, j, SEPARATED, Disguise.SEPARATED.bit());
    } else if (j > 0 && (signs.is(at, form[j - 1]) || signs.sounds(at, form[j - 1]))) {
      offer(i, j, i - 1, j, REPEATED, Disguise.REPEATED.bit());
    } else {
      offer(i, j, i - 1, j, Letters.isVowel(signs.unit(at)) ? VOWEL : SLIP, Disguise.SLIP.bit());
    }
  }

  /** The letter is missing. */
  private void drop(int i, int j) {
    char letter = form[j - 1];
    boolean silent =
        (j > 1 && letter == form[j - 2])
            || (j + 1 < length && letter == 't' && form[j] == 'c' && form[j + 1] == 'h')
            || (j == 1 && length > 1 && letter == 'k' && form[1] == 'n');
    if (silent) {
      offer(i, j, i, j - 1, SOUNDED, Disguise.SOUNDED.bit());
    } else {
      offer(i, j, i, j - 1, Letters.isVowel(letter) ? VOWEL : SLIP, Disguise.SLIP.bit());
    }
  }

  /** The unit stands for the letter. */
  private void stand(int i, int j) {
    int at = from + i - 1;
    char unit = signs.unit(at);
    char letter = form[j - 1];
    int first = i == 1 || j == 1 ? VOWEL : 0; // who starts otherwise is another word
    if (unit == letter) {
      offer(i, j, i - 1, j - 1, 0, 0);
    } else if (signs.looksLike(at, letter)) {
      boolean ascii = unit < 128;
      Disguise how = ascii ? Disguise.LEET : Disguise.LOOK_ALIKE;
      offer(i, j, i - 1, j - 1, ascii ? LEET : LOOK_ALIKE, how.bit());
    } else if (signs.sounds(at, letter)) {
      offer(i, j, i - 1, j - 1, SOUNDED, Disguise.SOUNDED.bit());
    } else if (unit == 'l' && letter == 'i') {
      offer(i, j, i - 1, j - 1, LIKE_IN_PRINT, Disguise.LOOK_ALIKE.bit());
    } else if (signs.mayBeVowel(at) && Letters.isVowel(letter)) {
      offer(i, j, i - 1, j - 1, VOWEL + first, Disguise.SLIP.bit());
    } else if (signs.isLetter(at)) {
      offer(i, j, i - 1, j - 1, SLIP + first, Disguise.SLIP.bit());
    }
    if (i > 1 && signs.mayHide(at)) {
      offer(i, j, i - 1, j - 1, MASKED, Disguise.MASKED.bit());
    }
    if (i > 1 && j > 1 && unit != letter && unit == form[j - 2] && signs.unit(at - 1) == letter) {
      offer(i, j, i - 2, j - 2, SWAPPED, Disguise.SWAPPED.bit());
    }
  }

  /** Two letters for one sound, on either side. */
  private void sound(int i, int j) {
    int way = Disguise.SOUNDED.bit();
    char unit = signs.unit(from + i - 1);
    char letter = form[j - 1];
    boolean er = j > 1 && j == length && letter == 'r' && form[j - 2] == 'e';
    if (i > 1) {
      char before = signs.unit(from + i - 2);
      if (Letters.isPair(before, unit, letter)) {
        offer(i, j, i - 2, j - 1, SOUNDED, way);
      } else if (Letters.drawn(before, unit) == letter) {
        offer(i, j, i - 2, j - 1, LEET, Disguise.LEET.bit());
      } else if (before == 'o' && unit == 'o' && letter == 'u') {
        offer(i, j, i - 2, j - 1, SOUNDED_FAR, way);
      } else if (er && unit == 'h' && (before == 'a' || before == 'u')) {
        offer(i, j, i - 2, j - 2, SOUNDED, way);
      }
    }
    if (j > 1) {
      if (Letters.isPair(form[j - 2], letter, unit)) {
        offer(i, j, i - 1, j - 2, SOUNDED, way);
      } else if (unit == 'x') {
        cks(i, j);
      }
    }
  }

  /** {@code x} for {@code ck} and the {@code s} of many. */
  private void cks(int i, int j) {
    char letter = form[j - 1];
    char before = form[j - 2];
    if (j == length && before == 'c' && letter == 'k') {
      offer(i, j, i - 1, j - 2, SOUNDED, Disguise.SOUNDED.bit());
    } else if (j > 2 && form[j - 3] == 'c' && before == 'k' && letter == 's') {
      offer(i, j, i - 1, j - 3, SOUNDED, Disguise.SOUNDED.bit());
    }
  }

  /** What a letter too many, too few or another costs at least. */
  static int slips(int letters) {
    return VOWEL * Integer.bitCount(letters & Letters.VOWELS)
        + SLIP * Integer.bitCount(letters & ~Letters.VOWELS);
  }

  static int masks(int letters) {
    return MASKED * Integer.bitCount(letters);
  }
}
