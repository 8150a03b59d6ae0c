package school.lantern.collector.timetable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days; both ends are in it.
 *
 * @param first its first day, {@code null} when it has always been so
 * @param last its last day, {@code null} when no end is known
 */
public record Dates(@Nullable LocalDate first, @Nullable LocalDate last) {

  /** Every day there is. */
  public static final Dates ALWAYS = new Dates(null, null);

  /**
   * @throws IllegalArgumentException if {@code last} is before {@code first}
   */
  public Dates {
    if (first != null && last != null && last.isBefore(first)) {
      throw new IllegalArgumentException("dates cannot end before they begin");
    }
  }

  /** A single day. */
  public static Dates on(LocalDate day) {
    return new Dates(day, day);
  }

  /** Whether {@code day} is among them. */
  public boolean contains(LocalDate day) {
    return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
  }
}
