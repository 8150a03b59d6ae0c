package school.lantern.collector.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.lantern.collector.fleet.BookedTime;
import school.lantern.collector.timetable.BellPeriod;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * Bookings by period. A period becomes the time of its bell on that date, when the file is taken;
 * periods that follow one another are one booking, so that laptops stay where they are between two
 * lessons.
 *
 * <pre>
 *   bells of the day    | -1- -2-  Break  -3- -4- |
 *   periods 1, 2 and 4  | =======             === |
 * </pre>
 */
final class BookedPeriods {
  static final String PERIODS = "periods";

  static final TableKind<Written> WRITTEN =
      new TableKind<>(
          BookingRows.BOOKINGS.file(),
          BookingRows.BOOKINGS.required(),
          BookingRows.BOOKINGS.optional(),
          BookedPeriods::written,
          written -> written);

  private final TimetableFacts timetable;
  private final ZoneId zone;
  private final Mistakes mistakes;
  private final Map<LocalDate, List<BellPeriod>> bells = new HashMap<>();

  BookedPeriods(Draft draft, ZoneId zone, Mistakes mistakes) {
    this.timetable = draft.data(cover -> new Cover.Entered(cover, Instant.EPOCH, "")).timetable();
    this.zone = zone;
    this.mistakes = mistakes;
  }

  /**
   * A line as it was written.
   *
   * @param whole the booking; of a line with periods, its machine, room and date hold
   * @param periods the periods, none when it goes by the clock
   */
  record Written(BookedTime whole, List<String> periods) {}

  /** The bookings that the lines mean. */
  Table<BookedTime> booked(Table<Written> written) {
    List<Table.Row<BookedTime>> rows = new ArrayList<>();
    for (Table.Row<Written> row : written.rows()) {
      if (row.value().periods().isEmpty()) {
        rows.add(row.with(row.value().whole()));
      } else {
        times(row).forEach(time -> rows.add(row.with(time)));
      }
    }
    return new Table<>(BookingRows.BOOKINGS, rows, written.named());
  }

  private static Optional<Written> written(CsvRow row) {
    List<String> periods = row.list(PERIODS);
    if (!periods.isEmpty() && !(row.raw("start") + row.raw("end")).isEmpty()) {
      row.mistake(
          PERIODS,
          "The line has periods and times.",
          "Leave either the periods or the times empty.");
    }
    return BookingRows.booking(row).map(whole -> new Written(whole, periods));
  }

  private List<BookedTime> times(Table.Row<Written> row) {
    BookedTime whole = row.value().whole();
    List<BellPeriod> day = bells.computeIfAbsent(whole.date(), this::bells);
    Set<String> asked = new HashSet<>(row.value().periods());
    for (String period : row.value().periods()) {
      if (day.stream().noneMatch(bell -> bell.name().equals(period))) {
        mistakes.error(
            row.at(PERIODS),
            period,
            "There is no such period on %s.".formatted(whole.date()),
            "Correct the period or the date, or write start and end.");
      }
    }
    List<BookedTime> times = new ArrayList<>();
    boolean goesOn = false;
    for (BellPeriod bell : day) {
      if (!asked.contains(bell.name())) {
        goesOn = false;
        continue;
      }
      LocalTime start = wall(bell.from());
      if (goesOn) {
        start = times.removeLast().start();
      }
      times.add(
          new BookedTime(whole.machine(), whole.roomId(), whole.date(), start, wall(bell.until())));
      goesOn = true;
    }
    return times;
  }

  private List<BellPeriod> bells(LocalDate date) {
    return SchoolDay.of(timetable, date, zone, People.NONE).periods().stream()
        .filter(bell -> bell.from().isBefore(bell.until()))
        .sorted(Comparator.comparing(BellPeriod::from).thenComparing(BellPeriod::until))
        .toList();
  }

  private LocalTime wall(Instant moment) {
    return LocalTime.ofInstant(moment, zone);
  }
}
