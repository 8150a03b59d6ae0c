package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A week from Monday to Sunday.
 *
 * @param monday its first day
 */
record IsoWeek(LocalDate monday) {
  private static final int WRITTEN_LENGTH = "2026-W48".length();

  /**
   * @throws IllegalArgumentException if {@code monday} is another day of the week
   */
  IsoWeek {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException(monday + " is not a Monday");
    }
  }

  /** The week that {@code day} lies in. */
  static IsoWeek of(LocalDate day) {
    return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /** Reads {@code 2026-W48}; empty when it says no week. */
  static Optional<IsoWeek> read(@Nullable String written) {
    if (written == null || written.length() != WRITTEN_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new IsoWeek(LocalDate.parse(written + "-1", DateTimeFormatter.ISO_WEEK_DATE)));
    } catch (DateTimeParseException noWeek) {
      return Optional.empty();
    }
  }

  /** As browsers and addresses write it: {@code 2026-W48}. */
  String written() {
    return DateTimeFormatter.ISO_WEEK_DATE.format(monday).substring(0, WRITTEN_LENGTH);
  }

  List<LocalDate> days() {
    return monday.datesUntil(monday.plusWeeks(1)).toList();
  }

  IsoWeek plus(int weeks) {
    return new IsoWeek(monday.plusWeeks(weeks));
  }
}
