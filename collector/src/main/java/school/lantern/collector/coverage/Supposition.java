package school.lantern.collector.coverage;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is supposed to have been otherwise.
 *
 * @param kind what is supposed
 * @param roomId where
 * @param weekday on which weekday, or {@code null} for every day
 * @param period in which period
 * @param staffId who, or {@link #SOMEBODY}
 */
record Supposition(
    Kind kind, String roomId, @Nullable DayOfWeek weekday, String period, String staffId) {
  /** Somebody who is not named: a duty that would have to be given out. */
  static final String SOMEBODY = "somebody";

  private static final int PARTS = 5;

  /** What is supposed. */
  enum Kind {
    /** The person supervises there besides whoever does. */
    THERE,
    /** Nobody supervises there. */
    NOBODY
  }

  /** As it stands in an address; {@link #read} is the other way round. */
  String written() {
    return String.join(
        "|",
        kind.name(),
        roomId,
        weekday == null ? "" : Integer.toString(weekday.getValue()),
        period,
        staffId);
  }

  /** Empty when an address makes no sense. */
  static Optional<Supposition> read(String written) {
    String[] parts = written.split("\\|", -1);
    if (parts.length != PARTS || parts[1].isEmpty() || parts[3].isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Supposition(
              Kind.valueOf(parts[0]),
              parts[1],
              parts[2].isEmpty() ? null : DayOfWeek.of(Integer.parseInt(parts[2])),
              parts[3],
              parts[4].isEmpty() ? SOMEBODY : parts[4]));
    } catch (IllegalArgumentException | DateTimeException nonsense) {
      return Optional.empty();
    }
  }

  boolean falls(DayOfWeek day) {
    return weekday == null || weekday == day;
  }
}
