package school.lantern.collector.phrases.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody probably meant. */
public final class Nearest {
  /** Beyond this nothing is suggested, nor is so long a word compared. */
  private static final int WORD_MAX_CHARS = 40;

  private Nearest() {}

  /** The word that {@code written} is a slip of: a third of its letters wrong, at most. */
  public static Optional<String> of(String written, List<String> words) {
    String plain = plain(written);
    if (plain.isEmpty() || plain.length() > WORD_MAX_CHARS) {
      return Optional.empty();
    }
    return words.stream()
        .filter(word -> distance(plain, plain(word)) <= Math.max(1, word.length() / 3))
        .filter(word -> distance(plain, plain(word)) < plain.length())
        .min(Comparator.comparingInt(word -> distance(plain, plain(word))));
  }

  /** {@code Did you mean “self-harm”?}, or else {@code otherwise}. */
  public static String question(String written, List<String> words, String otherwise) {
    return of(written, words).map("Did you mean “%s”?"::formatted).orElse(otherwise);
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** How many letters must be put in, left out or changed. */
  private static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] here = new int[to.length() + 1];
      here[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int changed = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        here[column] =
            Math.min(above[column - 1] + changed, 1 + Math.min(above[column], here[column - 1]));
      }
      above = here;
    }
    return above[to.length()];
  }
}
