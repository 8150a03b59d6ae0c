package school.lantern.collector.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in the timetable cycle; the bells say when that is.
 *
 * @param week the week's name, or {@code null} for every week
 * @param weekday the day
 * @param period the period's name
 * @param dates when this holds: a timetable changes in the course of a year
 */
public record InCycle(@Nullable String week, DayOfWeek weekday, String period, Dates dates)
    implements When {

  /** For as long as nobody says otherwise. */
  public static InCycle always(@Nullable String week, DayOfWeek weekday, String period) {
    return new InCycle(week, weekday, period, Dates.ALWAYS);
  }

  /** Whether it falls on {@code day}; {@code inWeek} is {@code null} when nobody knows it. */
  boolean falls(LocalDate day, @Nullable String inWeek) {
    return weekday == day.getDayOfWeek()
        && (week == null || week.equals(inWeek))
        && dates.contains(day);
  }
}
