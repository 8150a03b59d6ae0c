package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.When;

/** Lessons, duties and their times as people say them. */
final class PlanWords {
  private static final DateTimeFormatter DAY = pattern("EEEE d MMMM uuuu");
  private static final DateTimeFormatter DATE = pattern("d MMMM uuuu");
  private static final DateTimeFormatter DAY_AND_MONTH = pattern("d MMMM");
  private static final DateTimeFormatter SHORT = pattern("d MMM");
  private static final String DUTY = "Duty";

  private PlanWords() {}

  /** {@code "Monday 23 November 2026"} */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code "23 November 2026"} */
  static String date(LocalDate day) {
    return DATE.format(day);
  }

  /** {@code "23 Nov"} */
  static String shortly(LocalDate day) {
    return SHORT.format(day);
  }

  /** {@code "23 November"} */
  static String dayAndMonth(LocalDate day) {
    return DAY_AND_MONTH.format(day);
  }

  static String weekday(DayOfWeek weekday) {
    return weekday.getDisplayName(TextStyle.FULL, Locale.UK);
  }

  static String weekdayShortly(DayOfWeek weekday) {
    return weekday.getDisplayName(TextStyle.SHORT, Locale.UK);
  }

  /** The class, or {@code "Duty"}. */
  static String title(Appointment appointment) {
    return Objects.requireNonNullElse(appointment.group(), DUTY);
  }

  /** {@code "Monday, period 3, week A, from 12 January 2027"} */
  static String when(When when) {
    return switch (when) {
      case InCycle inCycle ->
          joined(
              weekday(inCycle.weekday()),
              "period " + inCycle.period(),
              inCycle.week() == null ? "" : "week " + inCycle.week(),
              dates(inCycle.dates()));
      case ByClock byClock ->
          joined(
              weekday(WhenParts.weekday(when)),
              "%s to %s".formatted(byClock.start(), byClock.end()),
              byClock.recurrence().everyWeeks() == 1
                  ? ""
                  : "every %d weeks".formatted(byClock.recurrence().everyWeeks()),
              dates(WhenParts.dates(when)));
    };
  }

  /** {@code "from 1 May 2026 until 3 May 2026"}; empty for always. */
  static String dates(Dates dates) {
    LocalDate first = dates.first();
    LocalDate last = dates.last();
    if (first != null && first.equals(last)) {
      return "on " + date(first);
    }
    return Stream.of(
            first == null ? "" : "from " + date(first), last == null ? "" : "until " + date(last))
        .filter(part -> !part.isEmpty())
        .reduce((from, until) -> from + " " + until)
        .orElse("");
  }

  /** {@code "8B Computing, Monday, period 3: ICT suite 1, Maria Ellis"} */
  static String all(Appointment appointment, Names names) {
    return "%s, %s: %s, %s"
        .formatted(
            title(appointment),
            when(appointment.when()),
            names.room(appointment.roomId()),
            names.staff(appointment.staffId()));
  }

  /** The same in ids, for the audit log. */
  static String ids(Appointment appointment) {
    return "%s, %s: %s, %s"
        .formatted(
            title(appointment),
            when(appointment.when()),
            appointment.roomId(),
            appointment.staffId());
  }

  /** {@code "one lesson"}, {@code "3 lessons"} */
  static String count(int number, String one, String several) {
    return number == 1 ? one : number + " " + several;
  }

  private static String joined(String... parts) {
    return String.join(", ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }
}
