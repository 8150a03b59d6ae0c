package school.lantern.collector.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.fleet.BookedTime;

/** Reads and checks when laptops and trolleys stand in another room. */
final class BookingRows {
  static final TableKind<BookedTime> BOOKINGS =
      new TableKind<>(
          "bookings.csv",
          List.of("machine", "room", "date"),
          List.of("start", "end", BookedPeriods.PERIODS),
          BookingRows::booking,
          booked -> List.of(booked.machine(), booked.date(), booked.start()));

  private BookingRows() {}

  static List<String> cells(BookedTime booked) {
    return List.of(
        booked.machine(),
        booked.roomId(),
        booked.date().toString(),
        booked.start().toString(),
        TimeRows.end(booked.end()),
        "");
  }

  static void all(Checks checks) {
    checks.unique(BOOKINGS, "machine", BOOKINGS.key());
    Table<BookedTime> bookings = checks.draft().table(BOOKINGS);
    for (Table.Row<BookedTime> row : bookings.rows()) {
      if (row.stored()) {
        continue; // it tells of days past, when rooms and computers were others
      }
      checks.room(bookings, row, row.value().roomId());
      if (!known(checks.draft(), row.value().machine())) {
        checks
            .mistakes()
            .warning(
                bookings.at(row, "machine"),
                row.value().machine(),
                "No computer on the list has this name, and no room (a trolley is a room) this id.",
                "Correct it, unless it is a computer that only its enrolment token placed.");
      }
    }
  }

  /** Who exports "today and later" changes nothing of the past. */
  static Table<BookedTime> withEarlier(Table<BookedTime> before, Table<BookedTime> read) {
    LocalDate first =
        read.values().stream()
            .map(BookedTime::date)
            .min(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    List<Table.Row<BookedTime>> rows =
        new ArrayList<>(
            before.rows().stream().filter(row -> row.value().date().isBefore(first)).toList());
    rows.addAll(read.rows());
    return new Table<>(read.kind(), rows, read.named());
  }

  private static boolean known(Draft draft, String machine) {
    return draft.table(PeopleRows.WORKSTATIONS).named().stream().anyMatch(machine::equalsIgnoreCase)
        || draft.table(PeopleRows.ROOMS).named().contains(machine);
  }

  static Optional<BookedTime> booking(CsvRow row) {
    String machine = row.text("machine");
    String room = row.text("room");
    LocalDate date = row.date("date");
    LocalTime start = row.raw("start").isEmpty() ? LocalTime.MIDNIGHT : row.time("start");
    LocalTime end = row.raw("end").isEmpty() ? LocalTime.MIDNIGHT : row.time("end");
    if (!end.isAfter(start) && !end.equals(LocalTime.MIDNIGHT)) {
      row.mistakeUnlessBroken(
          "end", "The booking ends before it begins.", "Correct one of the times.");
    }
    return row.unlessBroken(() -> new BookedTime(machine, room, date, start, end));
  }
}
