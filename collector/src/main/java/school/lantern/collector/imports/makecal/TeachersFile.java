package school.lantern.collector.imports.makecal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import school.lantern.collector.imports.CsvLines;
import school.lantern.collector.imports.CsvLines.Line;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;
import school.lantern.collector.imports.Table;

/**
 * Teachers' lessons and duties: a column for each period, two lines for each teacher.
 *
 * <pre>
 *   Email,               1Mon:1,  1Mon:Break, 1Mon:2
 *   j.okafor@school.ex,  8B/Ma1,  Duty,       9A/Ma2
 *   ,                    D5,      Yard,       D5
 * </pre>
 */
final class TeachersFile {
  private final String file;
  private final Mistakes mistakes;
  private final Map<Integer, PeriodCode> codes = new TreeMap<>();
  private final List<Table.Row<Cell>> cells = new ArrayList<>();

  private TeachersFile(String file, Mistakes mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  /**
   * What one teacher does in one period.
   *
   * @param email whole address, lower case
   * @param code when
   * @param title the class, or the code of a duty
   * @param room where, as written; empty when the file does not say
   */
  record Cell(String email, PeriodCode code, String title, String room) {}

  static List<Table.Row<Cell>> read(String file, String text, Mistakes mistakes) {
    TeachersFile reading = new TeachersFile(file, mistakes);
    List<Line> lines = CsvLines.of(file, text, mistakes);
    if (!lines.isEmpty()) {
      reading.headings(lines.getFirst());
      reading.teachers(lines.subList(1, lines.size()));
    }
    return reading.cells;
  }

  private void headings(Line line) {
    for (int column = 2; column <= line.fields().size(); column++) {
      String heading = line.field(column);
      int here = column;
      if (!heading.isEmpty()) {
        PeriodCode.of(heading)
            .ifPresentOrElse(
                code -> codes.put(here, code),
                () ->
                    mistakes.error(
                        new Place(file, line.number(), here, heading),
                        heading,
                        "This is no period of the cycle.",
                        "Write it as 1Mon:3 or Mon:3."));
      }
    }
  }

  private void teachers(List<Line> lines) {
    int next = 0;
    while (next < lines.size()) {
      Line classes = lines.get(next);
      next++;
      if (classes.field(1).isEmpty()) {
        mistakes.error(
            new Place(file, classes.number(), 1, "Email"),
            "",
            "A line of rooms without a teacher above it.",
            "Each teacher has two lines: e-mail and classes, then rooms.");
        continue;
      }
      Line rooms = new Line(classes.number(), List.of());
      if (next < lines.size() && lines.get(next).field(1).isEmpty()) {
        rooms = lines.get(next);
        next++;
      }
      teacher(classes, rooms);
    }
  }

  private void teacher(Line classes, Line rooms) {
    String email = classes.field(1).toLowerCase(Locale.ROOT);
    codes.forEach(
        (column, code) -> {
          String title = classes.field(column);
          if (!title.isEmpty()) {
            Table.Source source =
                new Table.Source(
                    file, Map.of("staff", 1, "class", column, "period", column, "room", column));
            cells.add(
                new Table.Row<>(
                    new Cell(email, code, title, rooms.field(column)), source, classes.number()));
          }
        });
  }
}
