package school.lantern.collector.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads one file.
 *
 * @param kind what it should be
 * @param text its text
 */
record CsvFile<T>(TableKind<T> kind, String text) {
  /** Some hundred times a large school. */
  private static final int LINES_MAX = 100_000;

  // Empty lines are not skipped by the parser: it would not say how many, and lines are counted.
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).get();

  Table<T> read(Mistakes mistakes) {
    List<Table.Row<List<String>>> lines = lines(mistakes);
    if (lines.isEmpty()) {
      mistakes.error(
          Place.file(kind.file()),
          "",
          "The file is empty.",
          "Leave it away, or write at least the headings: " + String.join(",", kind.columns()));
      return new Table<>(kind, List.of(), Map.of(), Set.of());
    }
    CsvHeading heading = CsvHeading.of(kind, lines.getFirst().value(), mistakes);
    List<Table.Row<T>> rows = new ArrayList<>();
    Set<String> named = new HashSet<>();
    if (heading.hasAll(kind.required())) {
      for (Table.Row<List<String>> line : lines.subList(1, lines.size())) {
        CsvRow row = new CsvRow(line, heading, mistakes);
        named.add(row.raw(kind.required().getFirst()));
        if (fits(line, heading, mistakes)) {
          kind.reading()
              .apply(row)
              .ifPresent(value -> rows.add(new Table.Row<>(value, line.line())));
        }
      }
    }
    return new Table<>(kind, rows, heading.columns(), named);
  }

  private static boolean fits(Table.Row<List<String>> line, CsvHeading heading, Mistakes mistakes) {
    int fields = line.value().size();
    if (fields > heading.width()
        && line.value().subList(heading.width(), fields).stream().anyMatch(f -> !f.isBlank())) {
      mistakes.error(
          new Place(heading.file(), line.line(), heading.width() + 1, ""),
          line.value().get(heading.width()),
          "The line has %d fields under %d headings.".formatted(fields, heading.width()),
          "Put text that has a comma in it into quotation marks: \"Khan, Amelia\".");
      return false;
    }
    return true;
  }

  /** The lines that are not blank; a quoted field may span several, the first is counted. */
  private List<Table.Row<List<String>>> lines(Mistakes mistakes) {
    List<Table.Row<List<String>>> lines = new ArrayList<>();
    int next = 1;
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      for (CSVRecord fields : parser) {
        int begins = next;
        next = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
        List<String> values = fields.toList();
        if (values.stream().allMatch(String::isBlank)) {
          continue;
        }
        if (lines.size() == LINES_MAX) {
          mistakes.error(
              Place.line(kind.file(), begins),
              "",
              "The file has more than %d lines.".formatted(LINES_MAX),
              "Check that it is the right file.");
          return lines;
        }
        lines.add(new Table.Row<>(values, begins));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
      mistakes.error(
          Place.line(kind.file(), next),
          "",
          "From here on the file cannot be read as CSV.",
          "Look for a quotation mark without its partner.");
    }
    return lines;
  }
}
