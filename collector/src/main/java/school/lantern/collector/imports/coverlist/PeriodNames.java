package school.lantern.collector.imports.coverlist;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Finds the period that a list means: {@code 3}, {@code P3}, {@code Period 3}, {@code 1Mon:3},
 * {@code 3 (11:05)}.
 *
 * @param known the names of the bells
 */
record PeriodNames(Set<String> known) {
  private static final Pattern IN_FRONT = Pattern.compile("(?i)^(period|per|lesson|p)[ .]*(?=\\S)");
  private static final Pattern CODE =
      Pattern.compile("(?i)^\\d*(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\d*:");
  private static final Pattern BEHIND = Pattern.compile("(?s)[(\\[].*");

  PeriodNames {
    known = Set.copyOf(known);
  }

  /** The bell's own name, or what was written when no bell goes by it. */
  String meant(String written) {
    String plain = BEHIND.matcher(CODE.matcher(written.strip()).replaceFirst("")).replaceFirst("");
    for (String text : List.of(written.strip(), plain.strip())) {
      for (UnaryOperator<String> form : forms()) {
        for (String bell : new TreeSet<>(known)) {
          if (form.apply(bell).equals(form.apply(text))) {
            return bell;
          }
        }
      }
    }
    return written;
  }

  private static List<UnaryOperator<String>> forms() {
    return List.of(
        text -> text,
        text -> text.toLowerCase(Locale.UK),
        text -> IN_FRONT.matcher(text.toLowerCase(Locale.UK)).replaceFirst(""));
  }
}
