package school.lantern.collector.imports.oneroster;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Year groups as programs write them: {@code 7}, {@code 07}, {@code Y7}, {@code Year 7}, {@code
 * Grade 7}. The number is taken as the school's own; nothing is added or taken away for another
 * country's way of counting.
 */
final class Grades {
  private static final int LAST = 14;
  private static final Pattern NUMBER =
      Pattern.compile("(?:y|yr|year|grade|nc)?\\s*(\\d{1,2})", Pattern.CASE_INSENSITIVE);

  /** Before, after and outside year groups, in American and in British words. */
  private static final Set<String> OUTSIDE =
      Set.of(
          "it",
          "pr",
          "pk",
          "tk",
          "kg",
          "ps",
          "ug",
          "other",
          "ungraded",
          "0",
          "00",
          "r",
          "rec",
          "reception",
          "n",
          "n1",
          "n2",
          "nursery");

  private Grades() {}

  /** The year group of one word; empty when it is outside year groups, or makes no sense. */
  static OptionalInt year(String word) {
    Matcher number = NUMBER.matcher(word);
    if (!number.matches()) {
      return OptionalInt.empty();
    }
    int year = Integer.parseInt(number.group(1));
    return year >= 1 && year <= LAST ? OptionalInt.of(year) : OptionalInt.empty();
  }

  /** Whether a word is one that programs write. */
  static boolean known(String word) {
    return year(word).isPresent() || OUTSIDE.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The year group of several words; empty when they name none, or more than one. */
  static OptionalInt only(List<String> words) {
    int[] years = words.stream().flatMapToInt(word -> year(word).stream()).distinct().toArray();
    return years.length == 1 ? OptionalInt.of(years[0]) : OptionalInt.empty();
  }
}
