package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.Table;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Recurrence;

/** Gathers single times and makes lessons and duties of them that come back. */
final class Lessons {
  private final Map<Slot, Found> found = new LinkedHashMap<>();

  /**
   * What is the same from week to week.
   *
   * @param clock by the school's wall
   * @param roomId where
   * @param staffId who
   * @param group the class, {@code null} for a duty
   */
  record Slot(Clock clock, String roomId, String staffId, @Nullable String group) {}

  /** From when to when; midnight as an end is that of the next day. */
  record Clock(LocalTime start, LocalTime end) {}

  private record Found(TreeSet<LocalDate> dates, Table.Source source, int line) {}

  /** Adds one time; the same time in another file, or twice in one, is one time. */
  void add(Slot slot, LocalDate date, Table.Source source, int line) {
    found.computeIfAbsent(slot, _ -> new Found(new TreeSet<>(), source, line)).dates().add(date);
  }

  /** Each recurrence as a row of the line where it was first seen. */
  List<Table.Row<Appointment>> rows() {
    List<Table.Row<Appointment>> rows = new ArrayList<>();
    found.forEach(
        (slot, one) -> {
          for (Recurrence recurrence : Recurrences.of(one.dates())) {
            ByClock when = new ByClock(slot.clock().start(), slot.clock().end(), recurrence);
            rows.add(
                new Table.Row<>(
                    new Appointment(when, slot.roomId(), slot.staffId(), slot.group()),
                    one.source(),
                    one.line()));
          }
        });
    return rows;
  }
}
