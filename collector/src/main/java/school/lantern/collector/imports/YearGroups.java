package school.lantern.collector.imports;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Year groups as they stand in files: {@code 8}, {@code Y8} or {@code Year 8}. */
final class YearGroups {
  private static final int LAST = 14;
  private static final Pattern BEFORE = Pattern.compile("(?i)^y(ear)?\\s*");

  private YearGroups() {}

  /** The one that stands there, {@code null} when none does. */
  static @Nullable Integer one(CsvRow row, String column) {
    return row.raw(column).isEmpty() ? null : read(row, column, row.raw(column));
  }

  /** All that stand there, with semicolons between. */
  static Set<Integer> several(CsvRow row, String column) {
    Set<Integer> years = new TreeSet<>();
    row.list(column).forEach(word -> years.add(read(row, column, word)));
    return years;
  }

  private static int read(CsvRow row, String column, String word) {
    String digits = BEFORE.matcher(word).replaceFirst("");
    int year = digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
    if (year < 1 || year > LAST) {
      row.mistake(
          column,
          "Year groups go from 1 to %d.".formatted(LAST),
          "Write the number, or leave it empty for none.");
    }
    return year;
  }
}
