package school.lantern.collector.imports;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.Checks.Named;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Bells;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.SchoolCalendar;

/** Checks cover: days with school, periods of that day, rooms, staff. Cover of old is let be. */
final class CoverChecks {
  private final Checks checks;
  private final Table<Cover> cover;
  private final SchoolCalendar calendar;
  private final Bells bells;

  private CoverChecks(Checks checks) {
    this.checks = checks;
    this.cover = checks.draft().table(TimetableRows.COVER);
    this.calendar = checks.draft().calendar();
    this.bells = new Bells(checks.draft().table(CalendarRows.BELLS).values());
  }

  static void all(Checks checks) {
    CoverChecks coverChecks = new CoverChecks(checks);
    // Cover that was stored before tells of days past, when rooms and staff were others.
    coverChecks.cover.rows().stream().filter(row -> row.line() > 0).forEach(coverChecks::check);
  }

  private void check(Table.Row<Cover> row) {
    int errorsBefore = checks.mistakes().errors();
    Cover here = row.value();
    LocalDate date = here.date();
    if (!calendar.open(date)) {
      checks
          .mistakes()
          .error(
              cover.at(row, "date"),
              date.toString(),
              "There is no school on this day.",
              "Correct the date, or terms.csv or closures.csv.");
    } else if (bells.on(date, null).stream()
        .noneMatch(bell -> bell.period().equals(here.period()))) {
      checks
          .mistakes()
          .error(
              cover.at(row, "period"),
              here.period(),
              "bells.csv has no such period for %s."
                  .formatted(Weekday.written(date.getDayOfWeek())),
              "Add the period there, or correct it here.");
    }
    checks.room(cover, row, here.roomId());
    staff(row, "absent", here.absentStaffId());
    staff(row, "covering", here.coveringStaffId());
    boolean sound = checks.mistakes().errors() == errorsBefore;
    if (sound && here.absentStaffId() != null && nothingToCover(here)) {
      checks
          .mistakes()
          .warning(
              cover.at(row, "absent"),
              here.absentStaffId(),
              "On this weekday the timetable has nothing for this person in this period.",
              "Check the person and the period.");
    }
  }

  private void staff(Table.Row<Cover> row, String heading, @Nullable String staffId) {
    if (staffId != null) {
      checks.staff(cover, row, new Named(heading, staffId));
    }
  }

  private boolean nothingToCover(Cover here) {
    return Stream.of(TimetableRows.LESSONS, TimetableRows.DUTIES)
        .flatMap(kind -> checks.draft().table(kind).values().stream())
        .noneMatch(appointment -> meant(appointment, here));
  }

  private static boolean meant(Appointment appointment, Cover here) {
    return Objects.equals(appointment.staffId(), here.absentStaffId())
        && switch (appointment.when()) {
          case InCycle cycle ->
              cycle.weekday() == here.date().getDayOfWeek() && cycle.period().equals(here.period());
          case ByClock clocked -> clocked.recurrence().falls(here.date());
        };
  }
}
