package school.lantern.collector.imports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Recurrence;
import school.lantern.collector.timetable.When;

/**
 * Reads and writes the columns that say when something comes back: by the bell ({@code day} and
 * {@code period}), or by the clock ({@code start}, {@code end}, {@code from}, {@code until}).
 */
final class TimeRows {
  /** Besides {@code day}, which stands among the required ones. */
  static final List<String> COLUMNS =
      List.of("week", "period", "from", "until", "start", "end", "every", "except");

  private static final When ANY = InCycle.always(null, DayOfWeek.MONDAY, "");
  private static final int WEEKS_MAX = 52;

  private TimeRows() {}

  /** What the row says; anything when it makes no sense, and the row knows that it is broken. */
  static When when(CsvRow row) {
    boolean byClock = !row.raw("start").isEmpty() || !row.raw("end").isEmpty();
    if (!byClock) {
      return inCycle(row);
    }
    Stream.of("period", "week")
        .filter(column -> !row.raw(column).isEmpty())
        .forEach(
            column ->
                row.mistake(
                    column,
                    "The line has a time of day as well.",
                    "A line goes by the bell (week, day, period) or by the clock (start, end)."));
    return byClock(row);
  }

  /** The fields after {@code day}, in the order of {@link #COLUMNS}. */
  static List<String> cells(When when) {
    return switch (when) {
      case InCycle cycle ->
          List.of(
              text(cycle.week()),
              cycle.period(),
              text(cycle.dates().first()),
              text(cycle.dates().last()),
              "",
              "",
              "",
              "");
      case ByClock clocked ->
          List.of(
              "",
              "",
              text(clocked.recurrence().first()),
              text(clocked.recurrence().last()),
              text(clocked.start()),
              end(clocked.end()),
              clocked.recurrence().everyWeeks() == 1 ? "" : text(clocked.recurrence().everyWeeks()),
              String.join(
                  ";", clocked.recurrence().except().stream().map(LocalDate::toString).toList()));
    };
  }

  /** The field {@code day}. */
  static String day(When when) {
    return Weekday.written(
        switch (when) {
          case InCycle cycle -> cycle.weekday();
          case ByClock clocked -> clocked.recurrence().first().getDayOfWeek();
        });
  }

  /** An end as it is written. */
  static String end(LocalTime end) {
    return end.equals(LocalTime.MIDNIGHT) ? "24:00" : end.toString();
  }

  /** From {@code from} to {@code until}; each may be empty. */
  static Dates dates(CsvRow row) {
    LocalDate first = optionalDate(row, "from");
    LocalDate last = optionalDate(row, "until");
    if (first != null && last != null && last.isBefore(first)) {
      row.mistakeUnlessBroken("until", "It ends before it begins.", "Correct one of the dates.");
      return Dates.ALWAYS;
    }
    return new Dates(first, last);
  }

  private static When inCycle(CsvRow row) {
    Stream.of("every", "except")
        .filter(column -> !row.raw(column).isEmpty())
        .forEach(
            column ->
                row.mistake(
                    column,
                    "Only what goes by the clock has this.",
                    "Leave it empty, or write start and end instead of the period."));
    return new InCycle(row.optional("week"), row.weekday("day"), row.text("period"), dates(row));
  }

  private static When byClock(CsvRow row) {
    LocalTime start = row.time("start");
    LocalTime end = row.time("end");
    if (!end.isAfter(start) && !end.equals(LocalTime.MIDNIGHT)) {
      row.mistakeUnlessBroken(
          "end", "It ends before it starts.", "Correct one of the times; midnight is 24:00.");
      return ANY;
    }
    LocalDate from = row.date("from");
    LocalDate first =
        row.raw("day").isEmpty()
            ? from
            : from.with(TemporalAdjusters.nextOrSame(row.weekday("day")));
    LocalDate last = row.date("until");
    if (last.isBefore(first)) {
      row.mistakeUnlessBroken(
          "until", "There is no such day until then.", "Correct the day or one of the dates.");
      return ANY;
    }
    int every = every(row);
    Set<LocalDate> except = new TreeSet<>(row.dates("except"));
    return row.unlessBroken(
            () -> (When) new ByClock(start, end, new Recurrence(first, last, every, except)))
        .orElse(ANY);
  }

  private static int every(CsvRow row) {
    String text = row.raw("every");
    if (text.isEmpty()) {
      return 1;
    }
    int weeks = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
    if (weeks < 1 || weeks > WEEKS_MAX) {
      row.mistake("every", "This is not a number of weeks.", "Write 2 for every other week.");
      return 1;
    }
    return weeks;
  }

  private static @Nullable LocalDate optionalDate(CsvRow row, String column) {
    return row.raw(column).isEmpty() ? null : row.date(column);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
