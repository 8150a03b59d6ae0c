package school.lantern.collector.fleet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * A booking as people write it: on one day, by the clock on the wall.
 *
 * @param machine a host name, in whatever case; or the id of a room: all machines whose home that
 *     is
 * @param roomId where it stands meanwhile
 * @param date the day
 * @param start since when
 * @param end till when; {@link LocalTime#MIDNIGHT} is the midnight at the end of the day
 */
public record BookedTime(
    String machine, String roomId, LocalDate date, LocalTime start, LocalTime end) {

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public BookedTime {
    if (!end.isAfter(start) && !end.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException("a booking ends after it begins");
    }
  }

  static BookedTime of(Booking booking, ZoneId zone) {
    LocalDate date = booking.from().atZone(zone).toLocalDate();
    Instant midnight = date.plusDays(1).atStartOfDay(zone).toInstant();
    return new BookedTime(
        booking.machine(),
        booking.roomId(),
        date,
        booking.from().atZone(zone).toLocalTime(),
        booking.until().isBefore(midnight)
            ? booking.until().atZone(zone).toLocalTime()
            : LocalTime.MIDNIGHT);
  }

  /** Whether daylight saving leaves anything of it. */
  boolean takesPlace(ZoneId zone) {
    return from(zone).isBefore(until(zone));
  }

  Booking booking(ZoneId zone) {
    return new Booking(machine, roomId, from(zone), until(zone));
  }

  private Instant from(ZoneId zone) {
    return at(date.atTime(start), zone);
  }

  private Instant until(ZoneId zone) {
    LocalDate endsOn = end.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
    return at(endsOn.atTime(end), zone);
  }

  /** A time that the spring night skips is the moment of the change. */
  private static Instant at(LocalDateTime wall, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(wall);
    return change != null && change.isGap() ? change.getInstant() : wall.atZone(zone).toInstant();
  }
}
