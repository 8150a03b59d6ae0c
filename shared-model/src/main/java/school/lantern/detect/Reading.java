package school.lantern.detect;

import java.util.Arrays;

/** A stretch of the tape without the signs around it, as it is read for disguises. */
final class Reading {
  /** {@link #wordHash}: there is something but letters in it. */
  static final int NO_WORD = 0;

  private static final String EDGES = ".,;:?!\"'()[]{}<>-_*#~/\\|…“”«»";

  private final char[] units = new char[Skeleton.LONGEST];
  private final boolean[] either = new boolean[Skeleton.LONGEST];
  private int length;
  private int first;
  private int masks;
  private int eithers;
  private boolean drawn;

  /** Whether it means nothing at the edge of a stretch. */
  static boolean isEdge(char sign) {
    return EDGES.indexOf(sign) >= 0;
  }

  /** Reads what is not longer than {@link Guesses#LONGEST}; of a longer stretch, nothing. */
  void load(Tape tape, int from, int until) {
    trim(tape, from, until);
    for (int at = 0; at < length; at++) {
      units[at] = tape.unit(first + at);
    }
    masks = 0;
    eithers = 0;
    drawn = false;
    for (int at = 0; at < length; at++) {
      describe(at);
    }
  }

  /**
   * Whether it can be read in one way only; if so, makes the skeleton of it without loading it all.
   */
  boolean isPlain(Tape tape, int from, int until, Skeleton skeleton) {
    skeleton.clear();
    trim(tape, from, until);
    for (int unit = first; unit < first + length; unit++) {
      char letter = tape.unit(unit);
      if (Letters.isPlain(letter)) {
        if (letter == 'l' && isEitherOn(tape, from, unit, until)) {
          return false;
        }
        skeleton.add(letter, unit - first);
      } else if (letter != Fold.SEPARATOR) {
        String looks = LookAlike.of(letter);
        if (looks.startsWith("il") || Letters.drawn(tape.unit(unit - 1), letter) != 0) {
          return false;
        }
        if (!looks.isEmpty()) {
          skeleton.add(looks.charAt(0), unit - first);
        } else if (Character.isLetterOrDigit(letter)) {
          skeleton.add(letter, unit - first);
        }
      }
    }
    return true;
  }

  private static boolean isEitherOn(Tape tape, int from, int unit, int until) {
    return unit > from
        && unit + 1 < until
        && isConsonant(tape.unit(unit - 1))
        && isConsonant(tape.unit(unit + 1));
  }

  private void trim(Tape tape, int from, int until) {
    first = from;
    int end = until;
    while (first < end && isEdge(tape.unit(first))) {
      first++;
    }
    while (first < end && isEdge(tape.unit(end - 1))) {
      end--;
    }
    length = end - first > Guesses.LONGEST ? 0 : end - first;
  }

  private void describe(int at) {
    char unit = units[at];
    boolean plain = Letters.isPlain(unit);
    if (plain ? unit == 'x' && isBetweenConsonants(at) : isMask(unit)) {
      masks++;
    }
    drawn |= !plain && at > 0 && Letters.drawn(units[at - 1], unit) != 0;
    either[at] = (!plain || unit == 'l') && isEither(at);
    eithers += either[at] ? 1 : 0;
  }

  private static boolean isMask(char unit) {
    return !Character.isLetterOrDigit(unit)
        && unit != Fold.SEPARATOR
        && LookAlike.of(unit).isEmpty();
  }

  char[] units() {
    return units;
  }

  int length() {
    return length;
  }

  /** The unit of the tape that it begins with. */
  int first() {
    return first;
  }

  /** How many signs may hide a letter. */
  int masks() {
    return masks;
  }

  /** In how many ways its skeleton is worth trying. */
  int variants() {
    int either = eithers == 0 ? 1 : eithers == 1 ? 2 : 4;
    return drawn ? either + 1 : either;
  }

  /** As a word of the policy or an ordinary one is looked up; {@link #NO_WORD} if it is none. */
  int wordHash(int from, int until) {
    int hash = Hash.EMPTY;
    for (int at = from; at < until; at++) {
      if (!Character.isLetter(units[at])) {
        return NO_WORD;
      }
      hash = Hash.word(hash, units[at]);
    }
    return Hash.mix(hash);
  }

  /** The same with signs read as the letters that they look like. */
  int plainHash(int from, int until) {
    int hash = Hash.EMPTY;
    for (int at = from; at < until; at++) {
      hash = Hash.word(hash, plain(at));
    }
    return Hash.mix(hash);
  }

  /** The likeliest letter for a unit. */
  char plain(int at) {
    String looks = looks(units[at]);
    return looks.isEmpty() ? units[at] : looks.charAt(0);
  }

  /**
   * A sign that can be i or l is, by variant: always i, always l, first i, first l. In the last
   * variant signs that draw a letter together are that letter.
   */
  void skeleton(Skeleton skeleton, int variant, int from, int until) {
    skeleton.clear();
    if (drawn && variant == variants() - 1) {
      drawn(skeleton, from, until);
      return;
    }
    boolean seen = false;
    for (int at = from; at < until; at++) {
      char unit = units[at];
      if (either[at]) {
        boolean i = variant == 0 || (variant == 2 && !seen) || (variant == 3 && seen);
        seen = true;
        skeleton.add(i ? 'i' : 'l', at);
      } else if (isLetter(unit)) {
        skeleton.add(plain(at), at);
      }
    }
  }

  private void drawn(Skeleton skeleton, int from, int until) {
    for (int at = from; at < until; at++) {
      char letter = at + 1 < until ? Letters.drawn(units[at], units[at + 1]) : 0;
      if (letter != 0) {
        skeleton.add(letter, at);
        at++;
      } else if (isLetter(units[at])) {
        skeleton.add(plain(at), at);
      }
    }
  }

  private boolean isBetweenConsonants(int at) {
    return at > 0 && at + 1 < length && isConsonant(units[at - 1]) && isConsonant(units[at + 1]);
  }

  /** A sign that can be i or l, or an l where no l can be spoken. */
  private boolean isEither(int at) {
    char unit = units[at];
    if (unit == 'l') {
      return isBetweenConsonants(at) && units[at - 1] != 'l' && units[at + 1] != 'l';
    }
    return LookAlike.of(unit).startsWith("il");
  }

  private static boolean isLetter(char unit) {
    return Letters.isPlain(unit) || !looks(unit).isEmpty() || Character.isLetterOrDigit(unit);
  }

  private static String looks(char unit) {
    return unit >= 'a' && unit <= 'z' ? "" : LookAlike.of(unit);
  }

  private static boolean isConsonant(char unit) {
    return unit >= 'a' && unit <= 'z' && !Letters.isVowel(unit) && unit != 'y';
  }

  void wipe() {
    Arrays.fill(units, '\0');
    length = 0;
  }
}
