package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/**
 * When an event does not take place although its rule says so.
 *
 * @param starts single starts, on the school's wall
 * @param days whole days: an exception that is a date alone, whatever the time of the event
 */
record Exceptions(Set<LocalDateTime> starts, Set<LocalDate> days) {

  /** What {@code EXDATE} takes away, and what {@code RECURRENCE-ID} moves elsewhere. */
  static Exceptions of(Series series, WallTimes times) {
    ZoneId school = times.school();
    Set<LocalDateTime> starts = new HashSet<>();
    Set<LocalDate> days = new HashSet<>();
    for (ContentLine line : series.master().all("EXDATE")) {
      for (String value : line.values()) {
        times.of(line, value).ifPresent(time -> add(time, school, starts, days));
      }
    }
    for (Component moved : series.moved()) {
      moved
          .first("RECURRENCE-ID")
          .flatMap(times::of)
          .ifPresent(time -> add(time, school, starts, days));
    }
    return new Exceptions(starts, days);
  }

  boolean contain(LocalDateTime start) {
    return starts.contains(start) || days.contains(start.toLocalDate());
  }

  private static void add(
      WallTime time, ZoneId school, Set<LocalDateTime> starts, Set<LocalDate> days) {
    // Some systems except a date by its midnight, in UTC or as a time; no lesson begins then.
    boolean wholeDay = time.allDay() || time.local().toLocalTime().equals(LocalTime.MIDNIGHT);
    if (wholeDay) {
      days.add(time.local().toLocalDate());
    } else {
      starts.add(time.at(school));
    }
  }
}
