package school.lantern.collector.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Says which week of the timetable cycle begins on a Monday. Later weeks take turns until the next
 * such statement.
 *
 * @param monday the Monday
 * @param week the week's name on the timetable, such as {@code "A"} or {@code "1"}
 */
public record WeekStart(LocalDate monday, String week) {

  /**
   * @throws IllegalArgumentException if {@code monday} is another day of the week
   */
  public WeekStart {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException(monday + " is not a Monday");
    }
  }
}
