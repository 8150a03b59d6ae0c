package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One time that an event takes place.
 *
 * @param event the event, or the one that replaces it on this date
 * @param from its start on the school's wall
 * @param until its end on the school's wall, itself out; not before {@code from}
 * @param allDay whether it names dates alone
 */
record Occurrence(Component event, LocalDateTime from, LocalDateTime until, boolean allDay) {

  /** Its last day; an event that ends at midnight does not reach into the next. */
  LocalDate lastDay() {
    return until.isAfter(from) ? until.minusNanos(1).toLocalDate() : from.toLocalDate();
  }

  /** Whether it takes up whole days, or more than one. */
  boolean wholeDays() {
    return allDay || !lastDay().equals(from.toLocalDate());
  }
}
