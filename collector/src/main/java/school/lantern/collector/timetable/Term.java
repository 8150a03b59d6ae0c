package school.lantern.collector.timetable;

import java.time.LocalDate;

/**
 * A stretch of the year in which there is school.
 *
 * @param name such as {@code "Autumn 2026"}
 * @param start its first day
 * @param end its last day, itself in the term
 */
public record Term(String name, LocalDate start, LocalDate end) {

  /**
   * @throws IllegalArgumentException if {@code end} is before {@code start}
   */
  public Term {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("a term cannot end before it starts");
    }
  }

  /** Whether {@code day} lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }
}
