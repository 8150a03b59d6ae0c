package school.lantern.collector.timetable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * On which dates something by the clock takes place: on the weekday of {@code first}, every so many
 * weeks.
 *
 * @param first the first date
 * @param last no date lies after it; the same as {@code first} for a single date
 * @param everyWeeks 1 for every week, 2 for every other week
 * @param except dates on which it does not take place all the same
 */
public record Recurrence(LocalDate first, LocalDate last, int everyWeeks, Set<LocalDate> except) {
  private static final int DAYS_A_WEEK = 7;

  /**
   * @throws IllegalArgumentException if {@code last} is before {@code first}, or {@code everyWeeks}
   *     below 1
   */
  public Recurrence {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a recurrence cannot end before it begins");
    }
    if (everyWeeks < 1) {
      throw new IllegalArgumentException("every " + everyWeeks + " weeks");
    }
    except = Ordered.copy(except);
  }

  /** A single date. */
  public static Recurrence once(LocalDate date) {
    return new Recurrence(date, date, 1, Set.of());
  }

  /** Every week on the weekday of {@code first}. */
  public static Recurrence weekly(LocalDate first, LocalDate last) {
    return new Recurrence(first, last, 1, Set.of());
  }

  /** Whether {@code day} is one of the dates. */
  public boolean falls(LocalDate day) {
    long days = ChronoUnit.DAYS.between(first, day);
    return days >= 0
        && !day.isAfter(last)
        && days % (DAYS_A_WEEK * (long) everyWeeks) == 0
        && !except.contains(day);
  }
}
