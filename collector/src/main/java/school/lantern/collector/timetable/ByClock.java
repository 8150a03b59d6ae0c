package school.lantern.collector.timetable;

import java.time.LocalTime;

/**
 * A time on the wall, as calendars have it. Its period goes by the name of the bell with the same
 * times, or else by its start, such as {@code "09:05"}.
 *
 * @param start when it begins
 * @param end when it ends; {@link LocalTime#MIDNIGHT} is the midnight at the end of the day
 * @param recurrence on which dates
 */
public record ByClock(LocalTime start, LocalTime end, Recurrence recurrence) implements When {

  /**
   * @throws IllegalArgumentException if {@code end} is not after {@code start}
   */
  public ByClock {
    if (!end.isAfter(start) && !end.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException("what begins at " + start + " cannot end at " + end);
    }
  }
}
