package school.lantern.collector.imports;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Bells;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.WeekStart;
import school.lantern.collector.timetable.When;

/** Checks lessons and duties: weeks, periods, rooms, staff, and nobody in two places. */
final class TimetableChecks {
  private final Checks checks;
  private final Set<String> weeks;
  private final Map<Booking, Table.Row<Appointment>> bookings = new HashMap<>();

  private TimetableChecks(Checks checks) {
    this.checks = checks;
    this.weeks =
        checks.draft().table(CalendarRows.WEEKS).values().stream()
            .map(WeekStart::week)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private record Booking(When when, String staffId) {}

  static void all(Checks checks) {
    new TimetableChecks(checks).check();
  }

  private void check() {
    Table<Appointment> lessons = checks.draft().table(TimetableRows.LESSONS);
    Table<Appointment> duties = checks.draft().table(TimetableRows.DUTIES);
    boolean weeksMatter =
        Stream.concat(lessons.values().stream(), duties.values().stream())
                .flatMap(appointment -> weekOf(appointment.when()).stream())
                .distinct()
                .count()
            > 1;
    for (Table<Appointment> table : List.of(lessons, duties)) {
      for (Table.Row<Appointment> row : table.rows()) {
        weekOf(row.value().when()).ifPresent(week -> week(table, row, week, weeksMatter));
        if (row.value().when() instanceof InCycle cycle) {
          period(table, row, cycle);
        }
        checks.room(table, row, row.value().roomId());
        checks.staff(table, row, new Checks.Named("staff", row.value().staffId()));
        twoPlaces(table, row);
      }
    }
  }

  private static Optional<String> weekOf(When when) {
    return when instanceof InCycle cycle ? Optional.ofNullable(cycle.week()) : Optional.empty();
  }

  private void week(
      Table<Appointment> table, Table.Row<Appointment> row, String week, boolean weeksMatter) {
    boolean named = weeksMatter || !weeks.isEmpty();
    if (named && !weeks.contains(week)) {
      checks
          .mistakes()
          .error(
              table.at(row, "week"),
              week,
              "weeks.csv never says when week %s is.".formatted(week),
              "Name a Monday of each week there, or leave the week empty for every week.");
    }
  }

  private void period(Table<Appointment> table, Table.Row<Appointment> row, InCycle when) {
    Table<Bell> bells = checks.draft().table(CalendarRows.BELLS);
    DayOfWeek day = when.weekday();
    if (!bells.named().contains(when.period())) {
      checks
          .mistakes()
          .error(
              table.at(row, "period"),
              when.period(),
              "There is no such period in bells.csv.",
              "Add the period there, or correct it here.");
    } else if (bells.values().stream().anyMatch(bell -> bell.period().equals(when.period()))
        && new Bells(bells.values())
            .on(day, null).stream().noneMatch(bell -> bell.period().equals(when.period()))) {
      checks
          .mistakes()
          .error(
              table.at(row, "period"),
              when.period(),
              "bells.csv has no such period for %s.".formatted(Weekday.written(day)),
              "Add a line with that weekday there, or correct the day here.");
    }
  }

  private void twoPlaces(Table<Appointment> table, Table.Row<Appointment> row) {
    Appointment here = row.value();
    Table.Row<Appointment> before =
        bookings.putIfAbsent(new Booking(here.when(), here.staffId()), row);
    if (before == null) {
      return;
    }
    boolean twice = before.value().roomId().equals(here.roomId());
    checks
        .mistakes()
        .warning(
            table.at(row, "staff"),
            here.staffId(),
            twice
                ? "The same is in line %d already.".formatted(before.line())
                : "At this time %s is in %s as well, by line %d."
                    .formatted(here.staffId(), before.value().roomId(), before.line()),
            "Check who is where; as it stands, both rooms count as supervised.");
  }
}
