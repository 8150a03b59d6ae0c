package school.lantern.collector.imports.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names with all taken away that people write in one place and leave out in another. */
final class Folded {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’`]");
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "rev", "fr");

  private Folded() {}

  /** Lower case, no accents, single blanks: by this, names are kept and compared. */
  static String of(String written) {
    return String.join(" ", words(written));
  }

  /** The same without blanks: {@code "ICT 1"} is {@code "ict1"}. */
  static String close(String written) {
    return String.join("", words(written));
  }

  /** The words without titles: {@code "Mr J. O'Neil"} is {@code j, oneil}. */
  static List<String> name(String written) {
    return words(written).stream().filter(word -> !TITLES.contains(word)).toList();
  }

  private static List<String> words(String written) {
    String plain =
        ACCENTS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD)).replaceAll("");
    String[] words =
        BETWEEN_WORDS.split(APOSTROPHES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT), -1);
    return Arrays.stream(words).filter(word -> !word.isEmpty()).toList();
  }
}
