package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as sentences say them.
 *
 * @param zone school time
 */
record SchoolTime(ZoneId zone) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  String at(Instant moment) {
    return CLOCK.format(moment.atZone(zone));
  }

  /** {@code "5 minutes"}; seconds only below two minutes. */
  static String spoken(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 120 && seconds % 60 != 0) {
      return seconds == 1 ? "1 second" : seconds + " seconds";
    }
    long minutes = time.toMinutes();
    return minutes == 1 ? "1 minute" : minutes + " minutes";
  }
}
