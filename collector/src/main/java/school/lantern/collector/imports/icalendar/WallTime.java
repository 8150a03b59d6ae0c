package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A date, or a date and a time, as it stands in a calendar.
 *
 * @param local on the wall of its zone; midnight for a date
 * @param zone where that wall is
 * @param allDay whether it is a date alone
 */
record WallTime(LocalDateTime local, ZoneId zone, boolean allDay) {

  /** The same moment on the school's wall; a date is the same date everywhere. */
  LocalDateTime at(ZoneId school) {
    return allDay || zone.equals(school)
        ? local
        : local.atZone(zone).withZoneSameInstant(school).toLocalDateTime();
  }

  /** The same time on another date. */
  WallTime on(LocalDate date) {
    return new WallTime(date.atTime(local.toLocalTime()), zone, allDay);
  }
}
