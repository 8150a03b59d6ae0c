package school.lantern.collector.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of the grid.
 *
 * @param day the date
 * @param cycleWeek the name of its week in the timetable's cycle, or {@code null} without one
 * @param closed why there is no school, or {@code null} when there is
 * @param bells its periods by start
 * @param entries what goes on in the room or for the person that is looked at
 */
record DayLook(
    LocalDate day,
    @Nullable String cycleWeek,
    @Nullable String closed,
    List<Stretch> bells,
    List<Entry> entries) {

  DayLook {
    bells = List.copyOf(bells);
    entries = List.copyOf(entries);
  }
}
