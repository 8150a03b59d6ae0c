package school.lantern.collector.imports.makecal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.TreeMap;
import school.lantern.collector.imports.CsvLines;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;

/**
 * The days on which there is teaching, each with its week: {@code 2026-11-23,1}, without headings.
 *
 * @param file the file's name
 * @param days by date
 */
record DaysFile(String file, TreeMap<LocalDate, Day> days) {

  /**
   * A day.
   *
   * @param week the week's name, empty in schools with one
   * @param line where it stands
   */
  record Day(String week, int line) {}

  static DaysFile of(String file, String text, Mistakes mistakes) {
    TreeMap<LocalDate, Day> days = new TreeMap<>();
    for (CsvLines.Line line : CsvLines.of(file, text, mistakes)) {
      Optional<LocalDate> date = date(line.field(1));
      if (date.isEmpty()) {
        boolean heading = line.number() == 1 && line.field(1).matches("(?i)[a-z ]+");
        if (!heading) {
          mistakes.error(
              new Place(file, line.number(), 1, "date"),
              line.field(1),
              "This is not a date.",
              "Write it as 2026-11-23.");
        }
        continue;
      }
      Day before = days.putIfAbsent(date.get(), new Day(line.field(2), line.number()));
      if (before != null) {
        mistakes.error(
            new Place(file, line.number(), 1, "date"),
            line.field(1),
            "This is in line %d already.".formatted(before.line()),
            "Remove one of the two lines.");
      }
    }
    return new DaysFile(file, days);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }
}
