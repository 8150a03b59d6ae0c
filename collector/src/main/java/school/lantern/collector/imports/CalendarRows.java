package school.lantern.collector.imports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.WeekStart;

/** Reads terms, closures, weeks and bells. */
final class CalendarRows {
  static final TableKind<Term> TERMS =
      new TableKind<>(
          "terms.csv", List.of("name", "start", "end"), List.of(), CalendarRows::term, Term::start);

  static final TableKind<Closure> CLOSURES =
      new TableKind<>(
          "closures.csv",
          List.of("date", "reason"),
          List.of("until"),
          CalendarRows::closure,
          Closure::from);

  static final TableKind<WeekStart> WEEKS =
      new TableKind<>(
          "weeks.csv", List.of("monday", "week"), List.of(), CalendarRows::week, WeekStart::monday);

  static final TableKind<Bell> BELLS =
      new TableKind<>(
          "bells.csv",
          List.of("period", "start", "end"),
          List.of("weekday", "years", "dates"),
          CalendarRows::bell,
          bell -> List.of(bell.period(), bell.applies()));

  private CalendarRows() {}

  private static Optional<Term> term(CsvRow row) {
    String name = row.text("name");
    LocalDate start = row.date("start");
    LocalDate end = row.date("end");
    if (end.isBefore(start)) {
      row.mistakeUnlessBroken(
          "end", "The term ends before it starts.", "Correct one of the dates.");
    }
    return row.unlessBroken(() -> new Term(name, start, end));
  }

  private static Optional<Closure> closure(CsvRow row) {
    LocalDate from = row.date("date");
    LocalDate until = row.date("until", from);
    String reason = row.text("reason");
    if (until.isBefore(from)) {
      row.mistakeUnlessBroken(
          "until", "The closure ends before it starts.", "Correct one of the dates.");
    }
    return row.unlessBroken(() -> new Closure(from, until, reason));
  }

  private static Optional<WeekStart> week(CsvRow row) {
    LocalDate monday = row.date("monday");
    String week = row.text("week");
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      row.mistakeUnlessBroken(
          "monday",
          "This day is a %s.".formatted(Weekday.written(monday.getDayOfWeek())),
          "Write the Monday of that week.");
    }
    return row.unlessBroken(() -> new WeekStart(monday, week));
  }

  private static Optional<Bell> bell(CsvRow row) {
    String period = row.text("period");
    LocalTime start = row.time("start");
    LocalTime end = row.time("end");
    Set<DayOfWeek> weekdays = row.weekdays("weekday");
    if (!end.isAfter(start) && !end.equals(LocalTime.MIDNIGHT)) {
      row.mistakeUnlessBroken(
          "end",
          "The period ends before it starts.",
          "Correct one of the times; midnight at the end of the day is 24:00.");
    }
    Set<Integer> years = YearGroups.several(row, "years");
    Set<LocalDate> dates = new TreeSet<>(row.dates("dates"));
    if (!weekdays.isEmpty() && !dates.isEmpty()) {
      row.mistake(
          "dates",
          "The line names weekdays as well.",
          "A bell is for weekdays or for single dates; leave one of the two empty.");
    }
    return row.unlessBroken(
        () -> new Bell(period, start, end, new Bell.Applies(weekdays, years, dates)));
  }
}
