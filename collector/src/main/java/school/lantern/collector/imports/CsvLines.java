package school.lantern.collector.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The lines of a CSV file that are not blank, whatever they mean. */
public final class CsvLines {
  /** Some hundred times a large school. */
  private static final int LINES_MAX = 100_000;

  private static final int CELL_MAX_CHARS = 10_000;

  /** Of a line as it stands in the file: some hundred times the widest table. */
  private static final int LINE_MAX_CHARS = 100_000;

  // Empty lines are not skipped by the parser: it would not say how many, and lines are counted.
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).get();

  private CsvLines() {}

  /**
   * A line.
   *
   * @param number where it begins, the first is 1; a quoted field may go on over several
   * @param fields what stands in it
   */
  public record Line(int number, List<String> fields) {

    public Line {
      fields = List.copyOf(fields);
    }

    /** A field, trimmed; the first is 1; empty when the line is shorter. */
    public String field(int column) {
      return column >= 1 && column <= fields.size() ? fields.get(column - 1).strip() : "";
    }
  }

  /** Reads lines as far as that is possible; where it is not, that is noted. */
  public static List<Line> of(String file, String text, Mistakes mistakes) {
    return of(file, text, ',', mistakes);
  }

  /** As above, for fields with {@code separator} between, which is no quotation mark. */
  public static List<Line> of(String file, String text, char separator, Mistakes mistakes) {
    List<Line> lines = new ArrayList<>();
    if (text.lines().anyMatch(line -> line.length() > LINE_MAX_CHARS)) {
      mistakes.error(
          Place.file(file),
          "",
          "A line has more than %d letters.".formatted(LINE_MAX_CHARS),
          "Check that it is the right file.");
      return lines;
    }
    int next = 1;
    try (CSVParser parser = CSVParser.parse(text, FORMAT.builder().setDelimiter(separator).get())) {
      for (CSVRecord fields : parser) {
        int begins = next;
        next = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
        List<String> values = fields.stream().map(CsvText::meant).toList();
        if (values.stream().allMatch(String::isBlank)) {
          continue;
        }
        if (lines.size() == LINES_MAX) {
          mistakes.error(
              Place.line(file, begins),
              "",
              "The file has more than %d lines.".formatted(LINES_MAX),
              "Check that it is the right file.");
          return lines;
        }
        if (fit(file, begins, values, mistakes)) {
          lines.add(new Line(begins, values));
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
      mistakes.error(
          Place.line(file, next),
          "",
          "From here on the file cannot be read as CSV.",
          "Look for a quotation mark without its partner.");
    }
    return lines;
  }

  private static boolean fit(String file, int line, List<String> values, Mistakes mistakes) {
    for (int index = 0; index < values.size(); index++) {
      if (values.get(index).length() > CELL_MAX_CHARS) {
        mistakes.error(
            new Place(file, line, index + 1, ""),
            values.get(index),
            "The field has more than %d letters.".formatted(CELL_MAX_CHARS),
            "Shorten it, or look for a quotation mark without its partner.");
        return false;
      }
    }
    return true;
  }
}
