package school.lantern.collector.imports.makecal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import school.lantern.collector.imports.CsvFile;
import school.lantern.collector.imports.CsvRow;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.TableKind;
import school.lantern.collector.imports.TableKind.Headings;

/** Single events of staff: Email, Date, Time, Duration, Title, Location. */
final class EventsFile {
  private static final TableKind<Event> KIND =
      new TableKind<>(
          "events.csv",
          new Headings(
              List.of("Email", "Date", "Time", "Duration", "Location"),
              List.of("Title"),
              Map.of("Duration (minutes)", "Duration", "Room", "Location", "Start", "Time")),
          EventsFile::event,
          event -> event);

  private EventsFile() {}

  /**
   * An event.
   *
   * @param email whose, lower case
   * @param date the day
   * @param clock its times
   * @param title what it is
   * @param location where, as written
   */
  record Event(String email, LocalDate date, Timing.Clock clock, String title, String location) {}

  static List<Table.Row<Event>> read(String file, String text, Mistakes mistakes) {
    return new CsvFile<>(KIND.in(file), text).read(mistakes).rows();
  }

  private static Optional<Event> event(CsvRow row) {
    String email = row.text("Email").toLowerCase(Locale.ROOT);
    LocalDate date = row.date("Date");
    LocalTime start = row.time("Time");
    String minutes = row.text("Duration");
    if (!minutes.isEmpty() && !minutes.matches("[1-9]\\d{0,3}")) {
      row.mistake("Duration", "This is no length in minutes.", "Write it as a number: 60.");
    }
    LocalTime end = start.plusMinutes(minutes.matches("\\d{1,4}") ? Long.parseLong(minutes) : 0);
    if (!end.isAfter(start) && !end.equals(LocalTime.MIDNIGHT)) {
      row.mistakeUnlessBroken("Duration", "The event goes on past midnight.", "Shorten it.");
    }
    String location = row.text("Location");
    return row.unlessBroken(
        () -> new Event(email, date, new Timing.Clock(start, end), row.raw("Title"), location));
  }
}
