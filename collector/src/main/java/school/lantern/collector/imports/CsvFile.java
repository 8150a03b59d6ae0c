package school.lantern.collector.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads one file with headings.
 *
 * @param kind what it should be
 * @param text its text
 * @param separator what stands between two fields
 */
public record CsvFile<T>(TableKind<T> kind, String text, char separator) {

  /** A file with commas. */
  public CsvFile(TableKind<T> kind, String text) {
    this(kind, text, ',');
  }

  /** Its rows; what makes no sense is noted, with line and column. */
  public Table<T> read(Mistakes mistakes) {
    List<CsvLines.Line> lines = CsvLines.of(kind.file(), text, separator, mistakes);
    if (lines.isEmpty()) {
      mistakes.error(
          Place.file(kind.file()),
          "",
          "The file is empty.",
          "Leave it away, or write at least the headings: " + String.join(",", kind.columns()));
      return new Table<>(kind, List.of(), Set.of());
    }
    CsvHeading heading = CsvHeading.of(kind, lines.getFirst(), mistakes);
    Table.Source source = new Table.Source(kind.file(), heading.columns());
    List<Table.Row<T>> rows = new ArrayList<>();
    Set<String> named = new HashSet<>();
    if (heading.hasAll(kind.required())) {
      for (CsvLines.Line line : lines.subList(1, lines.size())) {
        CsvRow row = new CsvRow(line, heading, mistakes);
        named.add(row.raw(kind.required().getFirst()));
        if (fits(line, heading, mistakes)) {
          kind.reading()
              .apply(row)
              .ifPresent(value -> rows.add(new Table.Row<>(value, source, line.number())));
        }
      }
    }
    return new Table<>(kind, rows, named);
  }

  private static boolean fits(CsvLines.Line line, CsvHeading heading, Mistakes mistakes) {
    int fields = line.fields().size();
    if (fields > heading.width()
        && line.fields().subList(heading.width(), fields).stream().anyMatch(f -> !f.isBlank())) {
      mistakes.error(
          new Place(heading.file(), line.number(), heading.width() + 1, ""),
          line.fields().get(heading.width()),
          "The line has %d fields under %d headings.".formatted(fields, heading.width()),
          "Put text that has a comma in it into quotation marks: \"Khan, Amelia\".");
      return false;
    }
    return true;
  }
}
