package school.lantern.collector.timetable;

import java.time.LocalDate;

/**
 * Days inside a term on which pupils are not at school: INSET, half term, a bank holiday, snow.
 *
 * @param from its first day
 * @param until its last day, itself closed
 * @param reason such as {@code "INSET"}
 */
public record Closure(LocalDate from, LocalDate until, String reason) {

  /**
   * @throws IllegalArgumentException if {@code until} is before {@code from}
   */
  public Closure {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a closure cannot end before it starts");
    }
  }

  /** Whether the school is closed on {@code day} by this. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
