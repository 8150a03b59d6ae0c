package school.lantern.collector.imports.registers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.CsvRow;
import school.lantern.collector.imports.TableKind;

/**
 * A line of {@code register.csv}.
 *
 * @param date the day
 * @param period the period's name
 * @param where the room, or the class whose lesson tells the room
 * @param staffId who took it
 * @param taken when, on the wall
 */
record RegisterRow(
    LocalDate date, String period, Where where, String staffId, LocalDateTime taken) {

  static final TableKind<RegisterRow> REGISTER =
      new TableKind<>(
          "register.csv",
          new TableKind.Headings(
              List.of("date", "period", "staff", "taken"),
              List.of("room", "class"),
              Map.of("Taken at", "taken", "Teacher", "staff", "Group", "class")),
          RegisterRow::read,
          row -> List.of(row.date, row.period, row.where, row.staffId));

  private static final List<DateTimeFormatter> MOMENTS =
      List.of(format("uuuu-M-d H:mm[:ss]"), format("d/M/uuuu H:mm[:ss]"));
  private static final DateTimeFormatter TIME = format("H:mm[:ss]");

  /** Where a register was taken; at least one of both is named. */
  record Where(@Nullable String room, @Nullable String group) {}

  private static Optional<RegisterRow> read(CsvRow row) {
    LocalDate date = row.date("date");
    String period = row.text("period");
    Where where = new Where(row.optional("room"), row.optional("class"));
    if (where.room() == null && where.group() == null) {
      row.mistake(
          "room", "Neither a room nor a class is named.", "Fill in “room”, or else “class”.");
    }
    String staffId = row.text("staff");
    String typed = row.text("taken");
    Optional<LocalDateTime> taken = moment(typed, date);
    if (taken.isEmpty() && !typed.isEmpty()) {
      row.mistake("taken", "This is not a time.", "Write it as 09:04 or 2026-11-23 09:04.");
    }
    return row.unlessBroken(
        () -> new RegisterRow(date, period, where, staffId, taken.orElseThrow()));
  }

  private static Optional<LocalDateTime> moment(String typed, LocalDate date) {
    String text = typed.replace('T', ' ');
    return MOMENTS.stream()
        .flatMap(format -> parsed(text, format, LocalDateTime::from).stream())
        .findFirst()
        .or(() -> parsed(text, TIME, LocalTime::from).map(date::atTime));
  }

  private static <T> Optional<T> parsed(
      String text, DateTimeFormatter format, TemporalQuery<T> query) {
    try {
      return Optional.of(format.parse(text, query));
    } catch (DateTimeParseException otherFormat) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
  }
}
