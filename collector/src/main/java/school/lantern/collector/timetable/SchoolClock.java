package school.lantern.collector.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * Turns times on the wall of one day into instants.
 *
 * <p>A wall time that daylight saving skips is the moment of the change; one that happens twice is
 * its first happening. So bells that touch on the wall touch in time, on those two nights as well.
 *
 * @param day the day
 * @param zone school time
 */
record SchoolClock(LocalDate day, ZoneId zone) {

  /** From wall time to wall time; empty when daylight saving skips all of it. */
  Optional<BellPeriod> period(String name, LocalTime start, LocalTime end) {
    LocalDate endsOn = end.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    Instant from = instant(day.atTime(start));
    Instant until = instant(endsOn.atTime(end));
    return from.isBefore(until) ? Optional.of(new BellPeriod(name, from, until)) : Optional.empty();
  }

  /** From midnight to midnight. */
  BellPeriod allDay() {
    return new BellPeriod(
        "", day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private Instant instant(LocalDateTime wall) {
    ZoneOffsetTransition change = zone.getRules().getTransition(wall);
    return change != null && change.isGap() ? change.getInstant() : wall.atZone(zone).toInstant();
  }
}
