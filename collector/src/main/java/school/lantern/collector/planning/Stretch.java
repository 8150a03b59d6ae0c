package school.lantern.collector.planning;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import school.lantern.collector.timetable.BellPeriod;

/**
 * A period by the clock on the wall.
 *
 * @param period its name
 * @param start when it begins
 * @param end when it ends
 */
record Stretch(String period, LocalTime start, LocalTime end) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  static Stretch of(BellPeriod bell, ZoneId zone) {
    return new Stretch(
        bell.name(),
        bell.from().atZone(zone).toLocalTime(),
        bell.until().atZone(zone).toLocalTime());
  }

  /** {@code "09:05 to 09:55"} */
  String times() {
    return "%s to %s".formatted(CLOCK.format(start), CLOCK.format(end));
  }
}
