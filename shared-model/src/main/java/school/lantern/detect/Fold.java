package school.lantern.detect;

import java.util.Arrays;

/**
 * Takes from text what does not matter to a phrase: case, accents, the kind of separator.
 *
 * <p>One code point at a time, so that a stream of keys folds as a text does. Nothing is lost by
 * that: what a code point folds to never depends on its neighbours, since marks, the only thing
 * that normalising would reorder, are dropped.
 *
 * <pre>
 *   letters, digits         their lower-case base letters     É → e, ﬁ → fi, ß → ss, ４ → 4
 *   marks, apostrophes,
 *   accent signs, invisible nothing: a word goes on over them don't → dont, ´e → e
 *   all else                a separator                       space, -, Enter, 🙂
 * </pre>
 *
 * <p>Indic vowel signs are marks too, but carry meaning; only marks that all scripts share, and the
 * optional vowel points of Hebrew and Arabic, are dropped. The table comes from Unicode's data, see
 * {@code FoldTableGenerator}.
 */
final class Fold {
  static final char SEPARATOR = ' ';

  /** {@link #single}: a word goes on over it. */
  static final int NOTHING = -1;

  /** {@link #single}: more than one letter, or one outside the first plane. */
  static final int SEVERAL = -2;

  private static final int BLOCK_BITS = 7;
  private static final int BLOCK = 1 << BLOCK_BITS;
  private static final int SEPARATES = 0;
  private static final int VANISHES = 1;
  private static final int ITSELF = 2;
  private static final int RESULTS_FROM = 3;

  private static final String[] RESULTS = String.join("", FoldTable.RESULTS).split("\0", -1);
  private static final char[] BLOCK_OF = new char[(Character.MAX_CODE_POINT + 1) >> BLOCK_BITS];
  private static final char[] VALUES = unpack();

  private Fold() {}

  /** The letter, digit or {@link #SEPARATOR} that it folds to, or why there is no such one. */
  static int single(int codePoint) {
    if (!Character.isValidCodePoint(codePoint)) {
      return SEPARATOR;
    }
    int value = VALUES[BLOCK_OF[codePoint >> BLOCK_BITS] * BLOCK + (codePoint & (BLOCK - 1))];
    return switch (value) {
      case SEPARATES -> SEPARATOR;
      case VANISHES -> NOTHING;
      case ITSELF -> codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT ? codePoint : SEVERAL;
      default -> {
        String result = RESULTS[value - RESULTS_FROM];
        yield result.length() == 1 ? result.charAt(0) : SEVERAL;
      }
    };
  }

  /** What one code point folds to: letters and {@link #SEPARATOR}s, or nothing. */
  static String of(int codePoint) {
    int single = single(codePoint);
    if (single >= 0) {
      return String.valueOf((char) single);
    }
    if (single == NOTHING) {
      return "";
    }
    int value = VALUES[BLOCK_OF[codePoint >> BLOCK_BITS] * BLOCK + (codePoint & (BLOCK - 1))];
    return value == ITSELF ? Character.toString(codePoint) : RESULTS[value - RESULTS_FROM];
  }

  /** The words of a text, folded, with one separator between two of them and none outside. */
  static String text(CharSequence text) {
    StringBuilder words = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> of(codePoint).chars().forEach(unit -> appendSeparatedOnce(words, unit)));
    int last = words.length() - 1;
    if (last >= 0 && words.charAt(last) == SEPARATOR) {
      words.setLength(last);
    }
    return words.toString();
  }

  private static void appendSeparatedOnce(StringBuilder words, int unit) {
    boolean wordOpen = !words.isEmpty() && words.charAt(words.length() - 1) != SEPARATOR;
    if (unit != SEPARATOR || wordOpen) {
      words.append((char) unit);
    }
  }

  static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** Blocks that are all one value, most of Unicode, are kept once. */
  private static char[] unpack() {
    char[] values = new char[BLOCK_OF.length * BLOCK];
    int codePoint = 0;
    for (String part : FoldTable.RUNS) {
      for (int at = 0; at < part.length(); at += 2) {
        int until = codePoint + part.charAt(at + 1);
        Arrays.fill(values, codePoint, until, part.charAt(at));
        codePoint = until;
      }
    }
    int kept = 0;
    for (int block = 0; block < BLOCK_OF.length; block++) {
      int same = sameAs(values, block, kept);
      if (same == kept) {
        System.arraycopy(values, block * BLOCK, values, kept * BLOCK, BLOCK);
        kept++;
      }
      BLOCK_OF[block] = (char) same;
    }
    return Arrays.copyOf(values, kept * BLOCK);
  }

  /**
   * The kept block with the same values, or {@code kept} for none. Only uniform ones are looked
   * for.
   */
  private static int sameAs(char[] values, int block, int kept) {
    int from = block * BLOCK;
    for (int at = from + 1; at < from + BLOCK; at++) {
      if (values[at] != values[from]) {
        return kept;
      }
    }
    for (int other = 0; other < kept; other++) {
      int start = other * BLOCK;
      if (Arrays.equals(values, start, start + BLOCK, values, from, from + BLOCK)) {
        return other;
      }
    }
    return kept;
  }
}
