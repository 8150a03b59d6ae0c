package school.lantern.collector.imports.icalendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import school.lantern.collector.directory.Person;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.BellPeriod;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Recurrence;

/**
 * Writes one calendar. The same lessons make the same text, whenever it is written.
 *
 * @param zone school time
 * @param tellsTrips whether trips are in it; if not, it says so, and handing it in again keeps them
 */
record WrittenCalendar(ZoneId zone, boolean tellsTrips) {
  /** Stands in a calendar whose owner may have trips that are not in it. */
  static final String WITHOUT_TRIPS = "X-LANTERN-WITHOUT-TRIPS";

  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  String of(Person owner, List<Appointment> appointments, List<Trips.Trip> trips) {
    CalendarText text =
        new CalendarText()
            .line("BEGIN:VCALENDAR")
            .line("VERSION:2.0")
            .line("PRODID:-//Lantern//School timetable//EN")
            .words("X-WR-CALNAME", owner.displayName())
            .lines(ZoneLines.of(zone));
    if (!tellsTrips) {
      text.line(WITHOUT_TRIPS + ":TRUE");
    }
    for (Appointment appointment : appointments) {
      switch (appointment.when()) {
        case ByClock clock -> event(text, appointment, clock);
        case InCycle _ -> throw new IllegalArgumentException("periods have no times here");
      }
    }
    trips.forEach(trip -> event(text, trip));
    return text.line("END:VCALENDAR").toString();
  }

  private void event(CalendarText text, Appointment appointment, ByClock when) {
    Recurrence recurrence = when.recurrence();
    LocalDate first = recurrence.first();
    LocalDate endsOn = when.end().equals(LocalTime.MIDNIGHT) ? first.plusDays(1) : first;
    UUID id = UUID.nameUUIDFromBytes(appointment.toString().getBytes(StandardCharsets.UTF_8));
    text.line("BEGIN:VEVENT")
        .line("UID:" + id + "@lantern")
        .line("DTSTAMP:" + WALL.format(first.atStartOfDay()) + "Z")
        .line("DTSTART" + wall(first.atTime(when.start())))
        .line("DTEND" + wall(endsOn.atTime(when.end())));
    if (recurrence.last().isAfter(first)) {
      text.line(
          "RRULE:FREQ=WEEKLY;INTERVAL=%d;UNTIL=%sZ"
              .formatted(
                  recurrence.everyWeeks(),
                  WALL.format(
                      recurrence
                          .last()
                          .atTime(when.start())
                          .atZone(zone)
                          .withZoneSameInstant(ZoneOffset.UTC))));
    }
    if (!recurrence.except().isEmpty()) {
      text.line(
          "EXDATE;TZID=%s:%s"
              .formatted(
                  zone.getId(),
                  recurrence.except().stream()
                      .map(date -> WALL.format(date.atTime(when.start())))
                      .collect(Collectors.joining(","))));
    }
    String group = appointment.group();
    text.words("SUMMARY", group == null ? "Duty" : group)
        .words("LOCATION", appointment.roomId())
        .line("END:VEVENT");
  }

  private void event(CalendarText text, Trips.Trip trip) {
    LocalDate first = Trips.first(trip.away());
    BellPeriod hours = trip.hours();
    String when =
        hours == null
            ? "DTSTART;VALUE=DATE:%s|DTEND;VALUE=DATE:%s"
                .formatted(DATE.format(first), DATE.format(Trips.last(trip.away()).plusDays(1)))
            : "DTSTART%s|DTEND%s"
                .formatted(
                    wall(LocalDateTime.ofInstant(hours.from(), zone)),
                    wall(LocalDateTime.ofInstant(hours.until(), zone)));
    String about = trip.away().name() + trip.category() + when;
    text.line("BEGIN:VEVENT")
        .line("UID:" + UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8)) + "@lantern")
        .line("DTSTAMP:" + WALL.format(first.atStartOfDay()) + "Z")
        .lines(List.of(when.split("\\|")))
        .words("SUMMARY", trip.away().name())
        .words("CATEGORIES", trip.category())
        .line("END:VEVENT");
  }

  private String wall(LocalDateTime time) {
    return ";TZID=" + zone.getId() + ":" + WALL.format(time);
  }
}
