package school.lantern.collector.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.Checks.Named;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.BellPeriod;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.SchoolPlan;

/** Checks cover: days with school, periods of that day, rooms, staff. Cover of old is let be. */
final class CoverChecks {
  private final Checks checks;
  private final Table<Cover> cover;
  private final SchoolCalendar calendar;
  private final SchoolPlan plan;
  private final Map<LocalDate, Set<String>> periods = new HashMap<>();

  private CoverChecks(Checks checks) {
    this.checks = checks;
    this.cover = checks.draft().table(TimetableRows.COVER);
    this.calendar = checks.draft().calendar();
    this.plan = new SchoolPlan(checks.draft().data(CoverChecks::entered).timetable(), People.NONE);
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
    } else if (!periods.computeIfAbsent(date, this::periods).contains(here.period())) {
      checks
          .mistakes()
          .error(
              cover.at(row, "period"),
              here.period(),
              "There is no such period on this %s.".formatted(Weekday.written(date.getDayOfWeek())),
              "Add the period to bells.csv, or correct it here.");
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

  /** The names are the same in every zone. */
  private Set<String> periods(LocalDate date) {
    return plan.coverable(date, ZoneOffset.UTC).stream()
        .map(BellPeriod::name)
        .collect(Collectors.toSet());
  }

  private static Cover.Entered entered(Cover cover) {
    return new Cover.Entered(cover, Instant.EPOCH, "");
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
