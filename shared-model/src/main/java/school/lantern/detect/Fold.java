package school.lantern.detect;

import java.text.Normalizer;
import java.util.Locale;

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
 * optional vowel points of Hebrew and Arabic, are dropped.
 */
final class Fold {
  static final char SEPARATOR = ' ';

  private static final String APOSTROPHES = "'`‘’‛ʹʼˈ′＇";
  private static final String ASCII_ACCENT_SIGNS = "^~";
  private static final int ASCII_END = 128;
  private static final String[] ASCII = new String[ASCII_END];

  static {
    for (int codePoint = 0; codePoint < ASCII_END; codePoint++) {
      ASCII[codePoint] = compute(codePoint);
    }
  }

  private Fold() {}

  /** What one code point folds to: letters and {@link #SEPARATOR}s, or nothing. */
  static String of(int codePoint) {
    return 0 <= codePoint && codePoint < ASCII_END ? ASCII[codePoint] : compute(codePoint);
  }

  /** The words of a text, folded, with one separator between two of them and none outside. */
  static String text(CharSequence text) {
    StringBuilder words = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint ->
                of(codePoint).codePoints().forEach(letter -> appendSeparatedOnce(words, letter)));
    int last = words.length() - 1;
    if (last >= 0 && words.charAt(last) == SEPARATOR) {
      words.setLength(last);
    }
    return words.toString();
  }

  private static void appendSeparatedOnce(StringBuilder words, int letter) {
    boolean wordOpen = !words.isEmpty() && words.charAt(words.length() - 1) != SEPARATOR;
    if (letter != SEPARATOR || wordOpen) {
      words.appendCodePoint(letter);
    }
  }

  private static String compute(int codePoint) {
    if (!Character.isValidCodePoint(codePoint)) {
      return String.valueOf(SEPARATOR);
    }
    if (APOSTROPHES.indexOf(codePoint) >= 0 || ASCII_ACCENT_SIGNS.indexOf(codePoint) >= 0) {
      return "";
    }
    String apart = decompose(Character.toString(codePoint));
    if (isAccentSign(apart)) {
      return "";
    }
    // Over capitals, where ß becomes SS and ς becomes Σ; to lower case before, since ẞ, a capital,
    // stays as it is. A capital may need taking apart again.
    String capitals = decompose(apart.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT));
    StringBuilder folded = new StringBuilder();
    capitals.codePoints().map(Character::toLowerCase).forEach(letter -> append(folded, letter));
    return folded.toString();
  }

  private static void append(StringBuilder folded, int codePoint) {
    if (APOSTROPHES.indexOf(codePoint) >= 0 || isDropped(codePoint)) {
      return;
    }
    if (isWordPart(codePoint)) {
      folded.appendCodePoint(codePoint);
    } else {
      folded.append(SEPARATOR);
    }
  }

  private static String decompose(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD);
  }

  /** Such as {@code ´}: Unicode takes it apart into a space and the mark it carries. */
  private static boolean isAccentSign(String apart) {
    return apart.length() > 1
        && apart.charAt(0) == ' '
        && apart.codePoints().skip(1).allMatch(Fold::isMark);
  }

  static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isDropped(int codePoint) {
    if (Character.getType(codePoint) == Character.FORMAT) {
      return true; // soft hyphen, zero-width joiners: nobody sees them
    }
    return isMark(codePoint)
        && switch (Character.UnicodeScript.of(codePoint)) {
          case INHERITED, COMMON, LATIN, GREEK, CYRILLIC, HEBREW, ARABIC, SYRIAC -> true;
          default -> false;
        };
  }

  private static boolean isWordPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
  }
}
