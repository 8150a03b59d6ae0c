package school.lantern.collector.timetable;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * A lesson or a duty that comes back every week of its cycle.
 *
 * @param when its place in the cycle
 * @param roomId where
 * @param staffId who teaches or watches
 * @param group the class taught, or {@code null} for a duty
 */
public record Appointment(When when, String roomId, String staffId, @Nullable String group) {

  /**
   * A place in the timetable cycle.
   *
   * @param week the week's name, or {@code null} for every week
   * @param weekday the day
   * @param period the period's name
   */
  public record When(@Nullable String week, DayOfWeek weekday, String period) {

    /** Whether it falls on such a day; {@code week} is {@code null} when nobody knows it. */
    boolean falls(@Nullable String onWeek, DayOfWeek onWeekday) {
      return weekday == onWeekday && (week == null || week.equals(onWeek));
    }
  }

  /** Whether this is a duty, and no lesson. */
  public boolean isDuty() {
    return group == null;
  }
}
