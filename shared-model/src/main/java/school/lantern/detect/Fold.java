package school.lantern.detect;

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

  /** From here on, private use, an index into {@link Several}; else the letter itself. */
  private static final int SEVERAL_FROM = 0xe000;

  private static final int SEVERAL_UNTIL = 0xf8ff;

  private static final char[] BLOCK_OF = String.join("", FoldTable.BLOCK_OF).toCharArray();
  private static final char[] VALUES = String.join("", FoldTable.VALUES).toCharArray();

  /** {@link #single} of the first code points, which most text is made of. */
  private static final int[] FIRST = new int[BLOCK];

  static {
    for (int codePoint = 0; codePoint < BLOCK; codePoint++) {
      FIRST[codePoint] = lookedUp(codePoint);
    }
  }

  /** What folds to more than one letter; read when the first such character comes. */
  private static final class Several {
    static final String[] LETTERS = String.join("", FoldTable.SEVERAL).split("\0", -1);

    private Several() {}
  }

  private Fold() {}

  /** The letter, digit or {@link #SEPARATOR} that it folds to, or why there is no such one. */
  static int single(int codePoint) {
    return codePoint >= 0 && codePoint < BLOCK ? FIRST[codePoint] : lookedUp(codePoint);
  }

  private static int lookedUp(int codePoint) {
    if (!Character.isValidCodePoint(codePoint)) {
      return SEPARATOR;
    }
    int value = value(codePoint);
    return switch (value) {
      case SEPARATES -> SEPARATOR;
      case VANISHES -> NOTHING;
      case ITSELF -> codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT ? codePoint : SEVERAL;
      default -> value >= SEVERAL_FROM && value <= SEVERAL_UNTIL ? SEVERAL : value;
    };
  }

  private static int value(int codePoint) {
    return VALUES[BLOCK_OF[codePoint >> BLOCK_BITS] * BLOCK + (codePoint & (BLOCK - 1))];
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
    int value = value(codePoint);
    return value == ITSELF ? Character.toString(codePoint) : Several.LETTERS[value - SEVERAL_FROM];
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
}
