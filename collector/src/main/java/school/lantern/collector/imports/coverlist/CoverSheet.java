package school.lantern.collector.imports.coverlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import school.lantern.collector.imports.CsvFile;
import school.lantern.collector.imports.CsvLines;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;

/**
 * One cover list: perhaps some lines of title, then headings, then the lines.
 *
 * @param name the file's name
 * @param text its text
 */
record CoverSheet(String name, String text) {
  private static final int TITLE_LINES_MAX = 10;
  private static final int HEADINGS_MIN = 3;
  private static final Set<String> PLAIN = Set.of("date", "period", "room", "absent", "covering");

  /** Whether this is a cover list, and not one in Lantern's own ids. */
  boolean looksRight() {
    return headings().map(line -> !isPlain(line)).orElse(false);
  }

  /** The lines, each with its date. */
  List<Table.Row<CoverLine>> read(Mistakes mistakes) {
    int begins = headings().map(CsvLines.Line::number).orElse(1);
    List<String> lines = text.lines().toList();
    List<String> titles = lines.subList(0, begins - 1);
    Optional<LocalDate> day =
        Stream.concat(titles.stream(), Stream.of(name))
            .flatMap(title -> ListDate.of(title).stream())
            .findFirst();
    // Titles become blank lines, so that line numbers stay those of the file.
    List<String> kept = new ArrayList<>(titles.stream().map(_ -> "").toList());
    kept.addAll(lines.subList(begins - 1, lines.size()));
    Table<CoverLine> table =
        new CsvFile<>(CoverLine.KIND.in(name), String.join("\n", kept)).read(mistakes);
    return table.rows().stream().flatMap(row -> dated(row, day, mistakes).stream()).toList();
  }

  private static Optional<Table.Row<CoverLine>> dated(
      Table.Row<CoverLine> row, Optional<LocalDate> day, Mistakes mistakes) {
    CoverLine line = row.value();
    if (line.date() != null) {
      return Optional.of(row);
    }
    if (day.isEmpty()) {
      mistakes.error(
          row.at("date"),
          "",
          "Nothing says which day this is about.",
          "Add a column “date”, or put the date into the name of the file: cover-2026-11-23.csv.");
    }
    return day.map(
        date ->
            row.with(
                new CoverLine(date, line.period(), line.room(), line.absent(), line.covering())));
  }

  private Optional<CsvLines.Line> headings() {
    String beginning = String.join("\n", text.lines().limit(TITLE_LINES_MAX).toList());
    return CsvLines.of(name, beginning, new Mistakes()).stream()
        .filter(line -> known(line).containsAll(CoverLine.KIND.required()))
        .filter(line -> known(line).size() >= HEADINGS_MIN)
        .findFirst();
  }

  private static boolean isPlain(CsvLines.Line line) {
    return line.fields().stream()
        .map(field -> field.strip().toLowerCase(Locale.UK))
        .filter(field -> !field.isEmpty())
        .allMatch(PLAIN::contains);
  }

  private static Set<String> known(CsvLines.Line line) {
    Map<String, String> synonyms = CoverLine.KIND.headings().synonyms();
    Set<String> known = new TreeSet<>();
    for (String field : line.fields()) {
      String heading = field.strip().toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", " ").strip();
      if (CoverLine.KIND.columns().contains(heading)) {
        known.add(heading);
      } else if (synonyms.containsKey(heading)) {
        known.add(synonyms.getOrDefault(heading, ""));
      }
    }
    return known;
  }
}
