package school.lantern.collector.imports.icalendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;

/**
 * Reads dates and times: {@code 20261123}, {@code 20261123T090000} in a named zone or in school
 * time, {@code 20261123T090000Z} in UTC. A time that names no zone is school time, never UTC.
 *
 * @param file the file's name
 * @param zones what its zone names mean
 * @param mistakes where unreadable times go
 */
record WallTimes(String file, Zones zones, Mistakes mistakes) {
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DATE)
          .appendLiteral('T')
          .appendPattern("HHmm[ss]")
          .toFormatter(Locale.ROOT);

  /** The one value of a line. */
  Optional<WallTime> of(ContentLine line) {
    return of(line, line.value().strip());
  }

  /** One of the values of a line. */
  Optional<WallTime> of(ContentLine line, String value) {
    Optional<ZoneId> zone = zone(line, value);
    if (zone.isEmpty()) {
      mistakes.error(
          at(line),
          line.parameter("TZID"),
          "Lantern does not know this time zone.",
          "Export the calendar with school time, or with a zone such as Europe/London.");
      return Optional.empty();
    }
    Optional<WallTime> time = parsed(value, zone.get());
    if (time.isEmpty()) {
      mistakes.error(
          at(line),
          value,
          "This is no date or time of a calendar.",
          "Write it as 20261123 or 20261123T090000.");
    }
    return time;
  }

  /** School time. */
  ZoneId school() {
    return zones.school();
  }

  /** Where a line stands. */
  Place at(ContentLine line) {
    return new Place(file, line.line(), 0, line.name());
  }

  private Optional<ZoneId> zone(ContentLine line, String value) {
    if (value.endsWith("Z")) {
      return Optional.of(ZoneOffset.UTC);
    }
    String named = line.parameter("TZID");
    return named.isEmpty() ? Optional.of(zones.school()) : zones.named(named);
  }

  private static Optional<WallTime> parsed(String value, ZoneId zone) {
    String text = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
    try {
      return text.contains("T")
          ? Optional.of(new WallTime(LocalDateTime.parse(text, TIME), zone, false))
          : Optional.of(new WallTime(LocalDate.parse(text, DATE).atStartOfDay(), zone, true));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
