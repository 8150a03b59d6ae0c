package school.lantern.collector.imports.icalendar;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.BellPeriod;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Recurrence;

/**
 * Writes events.
 *
 * @param text into this
 * @param zone school time
 * @param attending names of staff by id where each event says who is there; {@code null} where the
 *     whole calendar is one person's
 */
record WrittenEvent(CalendarText text, ZoneId zone, @Nullable Map<String, String> attending) {
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  /** A lesson or a duty, with the dates on which somebody else takes it. */
  void lesson(
      Appointment appointment,
      ByClock when,
      List<CalendarCover.One> marks,
      Map<String, String> names) {
    Recurrence recurrence = when.recurrence();
    boolean once = !recurrence.last().isAfter(recurrence.first());
    begin(appointment, when, recurrence.first());
    if (!once) {
      text.line(
          "RRULE:FREQ=WEEKLY;INTERVAL=%d;UNTIL=%sZ"
              .formatted(recurrence.everyWeeks(), utc(recurrence.last().atTime(when.start()))));
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
    if (once && !marks.isEmpty()) {
      end(appointment, marks.getFirst(), names);
      return;
    }
    end(appointment, summary(appointment));
    for (CalendarCover.One mark : marks) {
      LocalDate date = mark.cover().date();
      begin(appointment, when, date);
      text.line("RECURRENCE-ID" + wall(date.atTime(when.start())));
      end(appointment, mark, names);
    }
  }

  /** What somebody does instead of another. */
  void cover(CalendarCover.One one) {
    String group = one.slot().what().group();
    BellPeriod period = one.slot().period();
    LocalDateTime from = LocalDateTime.ofInstant(period.from(), zone);
    String about = "cover " + one.cover() + one.slot().roomId() + period;
    text.line("BEGIN:VEVENT")
        .line("UID:" + id(about))
        .line("DTSTAMP:" + WALL.format(from.toLocalDate().atStartOfDay()) + "Z")
        .line("DTSTART" + wall(from))
        .line("DTEND" + wall(LocalDateTime.ofInstant(period.until(), zone)))
        .words("SUMMARY", group == null ? "Cover" : "Cover: " + group)
        .words("LOCATION", one.slot().roomId())
        .words("CATEGORIES", "Cover")
        .words(CalendarCover.COVER, one.cover().period());
    group(group);
    there(one.staffId());
    text.line("END:VEVENT");
  }

  /** A trip, or leave. */
  void away(Trips.Trip trip) {
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
    text.line("BEGIN:VEVENT")
        .line("UID:" + id(trip.away().name() + trip.category() + when))
        .line("DTSTAMP:" + WALL.format(first.atStartOfDay()) + "Z")
        .lines(List.of(when.split("\\|")))
        .words("SUMMARY", trip.away().name())
        .words("CATEGORIES", trip.category());
    if (!trip.away().kind().together() && !trip.away().who().yearGroups().isEmpty()) {
      text.line(
          Trips.YEARS
              + ":"
              + trip.away().who().yearGroups().stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(",")));
    }
    text.line("END:VEVENT");
  }

  private void begin(Appointment appointment, ByClock when, LocalDate day) {
    LocalDate endsOn = when.end().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    text.line("BEGIN:VEVENT")
        .line("UID:" + id(appointment.toString()))
        .line("DTSTAMP:" + WALL.format(day.atStartOfDay()) + "Z")
        .line("DTSTART" + wall(day.atTime(when.start())))
        .line("DTEND" + wall(endsOn.atTime(when.end())));
  }

  private void end(Appointment appointment, String summary) {
    text.words("SUMMARY", summary).words("LOCATION", appointment.roomId());
    there(appointment.staffId());
    text.line("END:VEVENT");
  }

  private void end(Appointment appointment, CalendarCover.One mark, Map<String, String> names) {
    String covering = mark.cover().coveringStaffId();
    String how;
    if (covering == null) {
      how = "Not covered: ";
    } else if (covering.equals(appointment.staffId())) {
      how = "Moved to " + mark.cover().roomId() + ": ";
    } else {
      how = "Covered by " + names.getOrDefault(covering, covering) + ": ";
    }
    text.words("CATEGORIES", "Covered")
        .line("TRANSP:TRANSPARENT")
        .words(CalendarCover.COVERED, mark.cover().period());
    group(appointment.group());
    end(appointment, how + summary(appointment));
  }

  private void group(@Nullable String group) {
    if (group != null) {
      text.words(CalendarCover.CLASS, group);
    }
  }

  private void there(String staffId) {
    if (attending != null) {
      String name = attending.getOrDefault(staffId, staffId).replaceAll("[\"\\r\\n]", "'");
      text.line(
          "ATTENDEE;CN=\"%s\":%s%s"
              .formatted(name, Guests.BY_ID, URLEncoder.encode(staffId, StandardCharsets.UTF_8)));
    }
  }

  private static String summary(Appointment appointment) {
    String group = appointment.group();
    return group == null ? "Duty" : group;
  }

  private static String id(String about) {
    return UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8)) + "@lantern";
  }

  private String utc(LocalDateTime time) {
    return WALL.format(time.atZone(zone).withZoneSameInstant(ZoneOffset.UTC));
  }

  private String wall(LocalDateTime time) {
    return ";TZID=" + zone.getId() + ":" + WALL.format(time);
  }
}
