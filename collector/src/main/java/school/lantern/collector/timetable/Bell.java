package school.lantern.collector.timetable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When a period is, by the clock on the wall.
 *
 * @param period its name on the timetable, such as {@code "3"} or {@code "Lunch"}
 * @param start when it begins
 * @param end when it ends; {@link LocalTime#MIDNIGHT} is the midnight at the end of the day
 * @param weekdays the days that it is for; empty for every day from Monday to Friday that has no
 *     bells of its own
 */
public record Bell(String period, LocalTime start, LocalTime end, Set<DayOfWeek> weekdays) {
  private static final Set<DayOfWeek> SCHOOL_WEEK =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  /**
   * @throws IllegalArgumentException if {@code end} is not after {@code start}
   */
  public Bell {
    if (!end.isAfter(start) && !end.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException("period " + period + " ends before it starts");
    }
    weekdays = Set.copyOf(weekdays);
  }

  /** The bells of a weekday: its own when it has some, else the ordinary ones. */
  public static List<Bell> on(DayOfWeek weekday, List<Bell> bells) {
    List<Bell> own = bells.stream().filter(bell -> bell.weekdays.contains(weekday)).toList();
    if (!own.isEmpty() || !SCHOOL_WEEK.contains(weekday)) {
      return own;
    }
    return bells.stream().filter(bell -> bell.weekdays.isEmpty()).toList();
  }
}
