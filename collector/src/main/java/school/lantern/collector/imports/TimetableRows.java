package school.lantern.collector.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.When;

/** Reads lessons, duties and cover. */
final class TimetableRows {
  static final TableKind<Appointment> LESSONS =
      new TableKind<>(
          "lessons.csv",
          List.of("day", "room", "class", "staff"),
          TimeRows.COLUMNS,
          row -> appointment(row, row.text("class")),
          TimetableRows::key);

  static final TableKind<Appointment> DUTIES =
      new TableKind<>(
          "duties.csv",
          List.of("day", "room", "staff"),
          TimeRows.COLUMNS,
          row -> appointment(row, null),
          TimetableRows::key);

  static final TableKind<Cover> COVER =
      new TableKind<>(
          "cover.csv",
          List.of("date", "period", "room", "covering"),
          List.of("absent"),
          TimetableRows::cover,
          cover -> cover);

  private TimetableRows() {}

  private record Key(When when, String room, String staff) {}

  private static Object key(Appointment appointment) {
    return new Key(appointment.when(), appointment.roomId(), appointment.staffId());
  }

  private static Optional<Appointment> appointment(CsvRow row, @Nullable String group) {
    When when = TimeRows.when(row);
    String room = row.text("room");
    String staff = row.text("staff");
    return row.unlessBroken(() -> new Appointment(when, room, staff, group));
  }

  private static Optional<Cover> cover(CsvRow row) {
    LocalDate date = row.date("date");
    String period = row.text("period");
    String room = row.text("room");
    String absent = row.optional("absent");
    String covering = row.optional("covering");
    if (absent == null && covering == null) {
      row.mistake(
          "covering",
          "The line names neither who is away nor who covers.",
          "Name one of them; who is away with nobody covering means that the room is unsupervised.");
    }
    return row.unlessBroken(() -> new Cover(date, period, room, absent, covering));
  }
}
