package school.lantern.collector.imports.holidays;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import school.lantern.collector.imports.CsvRow;
import school.lantern.collector.imports.TableKind;
import school.lantern.collector.imports.TableKind.Headings;

/**
 * A line of a list of term dates.
 *
 * @param name such as {@code "Autumn term"}
 * @param type a term, or days without school
 * @param start its first day
 * @param end its last day, itself part of it
 */
record DatedEntry(String name, DatedEntry.Type type, LocalDate start, LocalDate end) {
  private static final List<String> REQUIRED = List.of("name", "type", "start");
  private static final List<String> CLOSED_WORDS =
      List.of(
          "half term",
          "holiday",
          "inset",
          "training",
          "closure",
          "closed",
          "non pupil",
          "non-pupil",
          "half-term",
          "break");

  static final TableKind<DatedEntry> KIND =
      new TableKind<>(
          "term-dates.csv",
          new Headings(
              REQUIRED,
              List.of("end"),
              Map.of(
                  "title", "name",
                  "kind", "type",
                  "start date", "start",
                  "from", "start",
                  "date", "start",
                  "end date", "end",
                  "to", "end",
                  "until", "end")),
          DatedEntry::of,
          entry -> List.of(entry.name(), entry.start()));

  /** What a line is about. */
  enum Type {
    TERM,
    CLOSURE
  }

  private static Optional<DatedEntry> of(CsvRow row) {
    String name = row.text("name");
    Type type = type(row);
    LocalDate start = row.date("start");
    LocalDate end = row.date("end", start);
    if (end.isBefore(start)) {
      row.mistakeUnlessBroken("end", "It ends before it starts.", "Correct one of the dates.");
    }
    return row.unlessBroken(() -> new DatedEntry(name, type, start, end));
  }

  private static Type type(CsvRow row) {
    String text = row.text("type").toLowerCase(Locale.UK);
    if (CLOSED_WORDS.stream().anyMatch(text::contains)) {
      return Type.CLOSURE;
    }
    if (!text.contains("term") && !text.isEmpty()) {
      row.mistake(
          "type",
          "This is no kind of date that Lantern knows.",
          "Write term, half term, INSET, holiday or closure.");
    }
    return Type.TERM;
  }
}
