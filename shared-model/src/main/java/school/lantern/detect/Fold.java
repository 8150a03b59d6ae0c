package school.lantern.detect;

import java.util.Arrays;
import java.util.stream.IntStream;

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

  /** {@link #single} of the first code points, which most text is made of. */
  private static final int[] FIRST = IntStream.range(0, BLOCK).map(Fold::lookedUp).toArray();

  private Fold() {}

  /** The letter, digit or {@link #SEPARATOR} that it folds to, or why there is no such one. */
  static int single(int codePoint) {
    return codePoint >= 0 && codePoint < BLOCK ? FIRST[codePoint] : lookedUp(codePoint);
  }

  private static int lookedUp(int codePoint) {
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
    char[] kept = new char[BLOCK_OF.length];
    char[] block = new char[BLOCK];
    int blocks = 0;
    int codePoint = 0;
    for (String part : FoldTable.RUNS) {
      for (int at = 0; at < part.length(); at += 2) {
        int until = codePoint + part.charAt(at + 1);
        while (codePoint < until) {
          int from = codePoint & (BLOCK - 1);
          int size = Math.min(BLOCK - from, until - codePoint);
          Arrays.fill(block, from, from + size, part.charAt(at));
          codePoint += size;
          if (from + size == BLOCK) {
            kept = blocks * BLOCK == kept.length ? Arrays.copyOf(kept, 2 * kept.length) : kept;
            int same = sameAs(kept, blocks, block);
            System.arraycopy(block, 0, kept, same * BLOCK, BLOCK);
            BLOCK_OF[(codePoint - 1) >> BLOCK_BITS] = (char) same;
            blocks = Math.max(blocks, same + 1);
          }
        }
      }
    }
    return Arrays.copyOf(kept, blocks * BLOCK);
  }

  /** The block that is the same, {@code blocks} for none; only uniform ones are looked for. */
  private static int sameAs(char[] kept, int blocks, char[] block) {
    for (int at = 1; at < BLOCK; at++) {
      if (block[at] != block[0]) {
        return blocks;
      }
    }
    for (int other = 0; other < blocks; other++) {
      if (Arrays.equals(kept, other * BLOCK, (other + 1) * BLOCK, block, 0, BLOCK)) {
        return other;
      }
    }
    return blocks;
  }
}
