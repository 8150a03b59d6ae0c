package school.lantern.collector.imports.makecal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.CsvFile;
import school.lantern.collector.imports.CsvRow;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.TableKind;
import school.lantern.collector.imports.TableKind.Headings;

/** Pupils' lessons; a blank e-mail, year or subject repeats the one above. */
final class StudentsFile {
  /** Column names as they are in this set of files. */
  private static final TableKind<Line> KIND =
      new TableKind<>(
          "students.csv",
          new Headings(
              List.of("Period", "Email", "Subject", "Teacher"),
              List.of("Year", "Room"),
              Map.of(
                  "Student email", "Email",
                  "Year group", "Year",
                  "Staff", "Teacher",
                  "Class", "Subject")),
          StudentsFile::line,
          line -> line);

  private StudentsFile() {}

  /** A line as written, blanks not yet filled in. */
  private record Line(Pupil pupil, String subject, PeriodCode code, Place place) {}

  /**
   * A pupil.
   *
   * @param email whole address
   * @param year the year group, {@code null} when none is given
   */
  record Pupil(String email, @Nullable Integer year) {}

  /** Where a lesson is, as written. */
  record Place(String room, String teacher) {}

  /**
   * One lesson of one pupil.
   *
   * @param pupil who
   * @param subject what
   * @param code when
   * @param place where and by whom
   */
  record Lesson(Pupil pupil, String subject, PeriodCode code, Place place) {}

  static List<Table.Row<Lesson>> read(String file, String text, Mistakes mistakes) {
    List<Table.Row<Lesson>> lessons = new ArrayList<>();
    String email = "";
    Integer year = null;
    String subject = "";
    for (Table.Row<Line> row : new CsvFile<>(KIND.in(file), text).read(mistakes).rows()) {
      Line line = row.value();
      if (!line.pupil().email().isEmpty() && !line.pupil().email().equals(email)) {
        email = line.pupil().email();
        year = line.pupil().year(); // another pupil does not inherit the year of the one above
        subject = "";
      }
      year = line.pupil().year() == null ? year : line.pupil().year();
      subject = line.subject().isEmpty() ? subject : line.subject();
      if (email.isEmpty() || subject.isEmpty()) {
        mistakes.error(
            row.at(email.isEmpty() ? "Email" : "Subject"),
            "",
            "This is empty, and so is everything above it.",
            "Fill in the first line of each pupil.");
      } else {
        lessons.add(
            row.with(new Lesson(new Pupil(email, year), subject, line.code(), line.place())));
      }
    }
    return lessons;
  }

  private static Optional<Line> line(CsvRow row) {
    Optional<PeriodCode> code = PeriodCode.of(row.text("Period"));
    if (code.isEmpty() && !row.raw("Period").isEmpty()) {
      row.mistake("Period", "This is no period of the cycle.", "Write it as 1Mon:3 or Mon:3.");
    }
    String year = row.raw("Year").replaceFirst("(?i)^(year|yr|y)\\s*", "");
    if (!year.isEmpty() && !year.matches("[1-9]|1[0-4]")) {
      row.mistake("Year", "Year groups go from 1 to 14.", "Write the number.");
    }
    return row.unlessBroken(
        () ->
            new Line(
                new Pupil(
                    row.raw("Email").toLowerCase(Locale.ROOT),
                    year.isEmpty() ? null : Integer.valueOf(year)),
                row.raw("Subject"),
                code.orElseThrow(),
                new Place(row.raw("Room"), row.raw("Teacher"))));
  }
}
