package school.lantern.collector.phrases.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of phrases: {@code <a>}, {@code <a>,<b>}, either with {@code <50>} behind.
 *
 * @param phrases what stands between the brackets, with the space around it; at least one
 * @param weight the number in the last brackets, {@code null} when there is none
 */
record E2Line(List<String> phrases, @Nullable Integer weight) {
  private static final Pattern PART = Pattern.compile("<([^<>]*)>");
  private static final Pattern WEIGHT = Pattern.compile("\\s*([+-]?\\d{1,6})\\s*");
  private static final Pattern REST = Pattern.compile("\\s*(#.*)?");

  E2Line {
    phrases = List.copyOf(phrases);
  }

  /** What a line says, empty when it is no line of phrases. */
  static Optional<E2Line> of(String line) {
    String text = line.strip();
    Matcher part = PART.matcher(text);
    List<String> phrases = new ArrayList<>();
    Integer weight = null;
    int end = 0;
    while (part.find(end)) {
      String between = text.substring(end, part.start());
      if (phrases.isEmpty() ? !between.isEmpty() : !between.isBlank() && !isComma(between)) {
        break;
      }
      Matcher number = WEIGHT.matcher(part.group(1));
      if (!phrases.isEmpty() && !isComma(between)) {
        if (!number.matches()) {
          return Optional.empty();
        }
        weight = Integer.valueOf(number.group(1));
        end = part.end();
        break;
      }
      phrases.add(part.group(1));
      end = part.end();
    }
    return phrases.isEmpty() || !REST.matcher(text.substring(end)).matches()
        ? Optional.empty()
        : Optional.of(new E2Line(phrases, weight));
  }

  private static boolean isComma(String between) {
    return between.strip().equals(",");
  }
}
