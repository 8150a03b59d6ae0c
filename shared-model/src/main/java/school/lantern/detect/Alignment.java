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

  private static final String MASKS = "*#_-.%?$@!&=+~•●■█✱";
  private static final String ALIKE_PAIRS = "ckkcqkkqqcszzsuvvuiyyijggj";
  private static final String[] ENDINGS = {
    "s", "es", "z", "ez", "zes", "ed", "d", "ing", "ings", "in", "er", "ers", "erz", "a", "as",
    "az", "ah", "ahs", "uh", "y", "ies", "ie", "n", "o", "os", "t"
  };

  private final int[][] costs = new int[MOST][MOST];
  private final int[][] ways = new int[MOST][MOST];
  private char[] reading = new char[0];
  private char[] form = new char[0];
  private int bits;

  /** Of the last alignment: {@link Disguise#bit}s. */
  int bits() {
    return bits;
  }

  /**
   * @param reading what stands there, from {@code from} until {@code until}
   * @param length how many letters the form has
   * @param endings whether a common ending may follow the form
   */
  int cost(char[] reading, int from, int until, char[] form, int length, boolean endings) {
    this.reading = reading;
    this.form = form;
    int units = until - from;
    if (units >= MOST || length >= MOST) {
      return IMPOSSIBLE;
    }
    for (int i = 0; i <= units; i++) {
      Arrays.fill(costs[i], 0, length + 1, IMPOSSIBLE);
    }
    costs[0][0] = 0;
    ways[0][0] = 0;
    for (int i = 0; i <= units; i++) {
      for (int j = 0; j <= length; j++) {
        if (i > 0) {
          skip(from, i, j);
        }
        if (j > 0) {
          drop(i, j);
        }
        if (i > 0 && j > 0) {
          stand(from, i, j);
          sound(from, i, j, length);
        }
      }
    }
    return best(from, units, length, endings);
  }

  private int best(int from, int units, int length, boolean endings) {
    int best = costs[units][length];
    bits = ways[units][length];
    if (endings) {
      for (String ending : ENDINGS) {
        int at = units - ending.length();
        if (at >= 2 && costs[at][length] + INFLECTED < best && endsWith(from + at, ending)) {
          best = costs[at][length] + INFLECTED;
          bits = ways[at][length] | Disguise.INFLECTED.bit();
        }
      }
    }
    return best;
  }

  private boolean endsWith(int at, String ending) {
    for (int k = 0; k < ending.length(); k++) {
      char there = reading[at + k];
      if (there != ending.charAt(k) && LookAlike.of(there).indexOf(ending.charAt(k)) < 0) {
        return false;
      }
    }
    return true;
  }

  private void offer(int i, int j, int fromI, int fromJ, int cost, int way) {
    int sum = costs[fromI][fromJ] + cost;
    if (sum < costs[i][j]) {
      costs[i][j] = sum;
      ways[i][j] = ways[fromI][fromJ] | way;
    }
  }

  /** The unit stands for nothing: a separator, a letter held down, a letter too many. */
  private void skip(int from, int i, int j) {
    char unit = reading[from + i - 1];
    if (!Character.isLetterOrDigit(unit)) {
      offer(i, j, i - 1, j, SEPARATED, Disguise.SEPARATED.bit());
    } else if (j > 0 && isLetterFor(unit, form[j - 1])) {
      offer(i, j, i - 1, j, REPEATED, Disguise.REPEATED.bit());
    } else if (j > 0 && sounds(unit, form[j - 1])) {
      offer(i, j, i - 1, j, REPEATED, Disguise.REPEATED.bit());
    } else {
      offer(i, j, i - 1, j, isVowel(unit) ? VOWEL : SLIP, Disguise.SLIP.bit());
    }
  }

  /** The letter is missing. */
  private void drop(int i, int j) {
    char letter = form[j - 1];
    if (j > 1 && letter == form[j - 2]) {
      offer(i, j, i, j - 1, SOUNDED, Disguise.SOUNDED.bit());
    } else {
      offer(i, j, i, j - 1, isVowel(letter) ? VOWEL : SLIP, Disguise.SLIP.bit());
    }
  }

  /** The unit stands for the letter. */
  private void stand(int from, int i, int j) {
    char unit = reading[from + i - 1];
    char letter = form[j - 1];
    int first = i == 1 || j == 1 ? VOWEL : 0; // who starts otherwise is another word
    if (unit == letter) {
      offer(i, j, i - 1, j - 1, 0, 0);
    } else if (LookAlike.of(unit).indexOf(letter) >= 0) {
      boolean ascii = unit < 128;
      Disguise how = ascii ? Disguise.LEET : Disguise.LOOK_ALIKE;
      offer(i, j, i - 1, j - 1, ascii ? LEET : LOOK_ALIKE, how.bit());
    } else if (sounds(unit, letter)) {
      offer(i, j, i - 1, j - 1, SOUNDED, Disguise.SOUNDED.bit());
    } else if (unit == 'l' && letter == 'i') {
      offer(i, j, i - 1, j - 1, LIKE_IN_PRINT, Disguise.LOOK_ALIKE.bit());
    } else {
      String looks = LookAlike.of(unit);
      boolean vowel = isVowel(unit) || (!looks.isEmpty() && isVowel(looks.charAt(0)));
      if (vowel && isVowel(letter)) {
        offer(i, j, i - 1, j - 1, VOWEL + first, Disguise.SLIP.bit());
      } else if (Character.isLetter(unit)) {
        offer(i, j, i - 1, j - 1, SLIP + first, Disguise.SLIP.bit());
      }
    }
    if (MASKS.indexOf(unit) >= 0 && i > 1) {
      offer(i, j, i - 1, j - 1, MASKED, Disguise.MASKED.bit());
    }
    if (i > 1
        && j > 1
        && unit == form[j - 2]
        && reading[from + i - 2] == letter
        && unit != letter) {
      offer(i, j, i - 2, j - 2, SWAPPED, Disguise.SWAPPED.bit());
    }
  }

  /** Two letters for one sound, on either side. */
  private void sound(int from, int i, int j, int length) {
    int way = Disguise.SOUNDED.bit();
    char unit = reading[from + i - 1];
    char letter = form[j - 1];
    if (i > 1) {
      char before = reading[from + i - 2];
      if (isPair(before, unit, letter)) {
        offer(i, j, i - 2, j - 1, SOUNDED, way);
      } else if (before == 'o' && unit == 'o' && letter == 'u') {
        offer(i, j, i - 2, j - 1, SOUNDED_FAR, way);
      } else if (j > 1
          && j == length
          && (before == 'a' || before == 'u')
          && unit == 'h'
          && endsInEr(j)) {
        offer(i, j, i - 2, j - 2, SOUNDED, way);
      }
    }
    if (j > 1) {
      if (isPair(form[j - 2], letter, unit)) {
        offer(i, j, i - 1, j - 2, SOUNDED, way);
      } else if (j == length && unit == 'a' && endsInEr(j)) {
        offer(i, j, i - 1, j - 2, SOUNDED, way);
      }
    }
    if (j > 1 && j == length && unit == 'x' && form[j - 2] == 'c' && letter == 'k') {
      offer(i, j, i - 1, j - 2, SOUNDED, way); // and the -s of many
    }
    if (j > 2 && unit == 'x' && form[j - 3] == 'c' && form[j - 2] == 'k' && letter == 's') {
      offer(i, j, i - 1, j - 3, SOUNDED, way);
    }
  }

  private boolean endsInEr(int j) {
    return form[j - 2] == 'e' && form[j - 1] == 'r';
  }

  /** Whether the pair is written for the one letter. */
  private static boolean isPair(char first, char second, char one) {
    return switch (one) {
      case 'f' -> first == 'p' && second == 'h';
      case 'k', 'c' -> (first == 'c' || first == 'k') && (second == 'k' || second == 'h');
      case 'x' -> (first == 'k' || first == 'c') && (second == 's' || second == 'z');
      case 'u', 'w' -> (first == 'v' && second == 'v') || (first == 'u' && second == 'u');
      case 'm' -> first == 'r' && second == 'n';
      case 'd' -> first == 'c' && second == 'l';
      default -> false;
    };
  }

  private static boolean isLetterFor(char unit, char letter) {
    return unit == letter || LookAlike.of(unit).indexOf(letter) >= 0;
  }

  private static boolean sounds(char unit, char letter) {
    for (int at = 0; at < ALIKE_PAIRS.length(); at += 2) {
      if (ALIKE_PAIRS.charAt(at) == unit && ALIKE_PAIRS.charAt(at + 1) == letter) {
        return true;
      }
    }
    return false;
  }

  static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }
}
