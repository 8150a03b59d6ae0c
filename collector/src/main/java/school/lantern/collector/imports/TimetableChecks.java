package school.lantern.collector.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.When;

/** Checks lessons and duties: weeks, periods, rooms, staff, and nobody in two places. */
final class TimetableChecks {
  private final Checks checks;
  private final Map<Booking, Table.Row<Appointment>> bookings = new HashMap<>();

  private TimetableChecks(Checks checks) {
    this.checks = checks;
  }

  private record Booking(When when, String staffId) {}

  static void all(Checks checks) {
    new TimetableChecks(checks).check();
  }

  private void check() {
    TimeChecks times = new TimeChecks(checks);
    for (TableKind<Appointment> kind : List.of(TimetableRows.LESSONS, TimetableRows.DUTIES)) {
      Table<Appointment> table = checks.draft().table(kind);
      for (Table.Row<Appointment> row : table.rows()) {
        Appointment here = row.value();
        times.check(table, row, here.when(), checks.people().yearGroupOf(here.group()));
        checks.room(table, row, here.roomId());
        checks.staff(table, row, new Checks.Named("staff", here.staffId()));
        twoPlaces(table, row);
      }
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
