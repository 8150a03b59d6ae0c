package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.Person;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.BellPeriod;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.InCycle;

/**
 * Writes calendars. The same lessons make the same text, whenever it is written.
 *
 * @param zone school time
 * @param names of staff by id
 */
record WrittenCalendar(ZoneId zone, Map<String, String> names) {
  /** Stands in a calendar whose owner may have trips that are not in it. */
  static final String WITHOUT_TRIPS = "X-LANTERN-WITHOUT-TRIPS";

  /** Stands in the calendar of a room, with its id: its file's name may be somebody's initials. */
  static final String ROOM = "X-LANTERN-ROOM";

  WrittenCalendar(ZoneId zone, Collection<Person> people) {
    this(
        zone,
        people.stream()
            .filter(person -> person.audience() == Person.Audience.STAFF)
            .collect(Collectors.toMap(Person::id, Person::displayName)));
  }

  /**
   * What stands on top.
   *
   * @param title what the calendar is called
   * @param roomId the room that it is of, {@code null} when it is of a member of staff
   * @param tellsTrips whether trips are in it; if not, it says so, and handing it in again keeps
   *     them
   */
  record Head(String title, @Nullable String roomId, boolean tellsTrips) {}

  String of(Head head, CalendarContents.Contents contents) {
    CalendarText text =
        new CalendarText()
            .line("BEGIN:VCALENDAR")
            .line("VERSION:2.0")
            .line("PRODID:-//Lantern//School timetable//EN")
            .words("X-WR-CALNAME", head.title());
    if (head.roomId() != null) {
      text.words(ROOM, head.roomId());
    }
    if (!head.tellsTrips()) {
      text.line(WITHOUT_TRIPS + ":TRUE");
    }
    text.lines(ZoneLines.of(zone));
    WrittenEvent event = new WrittenEvent(text, zone, head.roomId() == null ? null : names);
    Map<Appointment, List<CalendarCover.One>> marks = marks(contents);
    for (Appointment appointment : contents.appointments()) {
      switch (appointment.when()) {
        case ByClock clock ->
            event.lesson(appointment, clock, marks.getOrDefault(appointment, List.of()), names);
        case InCycle _ -> throw new IllegalArgumentException("periods have no times here");
      }
    }
    contents.cover().takenOver().forEach(event::cover);
    contents.away().forEach(event::away);
    return text.line("END:VCALENDAR").toString();
  }

  /** Which dates of which lesson are covered. */
  private Map<Appointment, List<CalendarCover.One>> marks(CalendarContents.Contents contents) {
    Map<Appointment, List<CalendarCover.One>> marks = new HashMap<>();
    for (CalendarCover.One one : contents.cover().marked()) {
      contents.appointments().stream()
          .filter(appointment -> takesPlace(appointment, one))
          .findFirst()
          .ifPresent(
              appointment -> marks.computeIfAbsent(appointment, _ -> new ArrayList<>()).add(one));
    }
    return marks;
  }

  private boolean takesPlace(Appointment appointment, CalendarCover.One one) {
    BellPeriod period = one.slot().period();
    LocalDateTime from = LocalDateTime.ofInstant(period.from(), zone);
    LocalDate day = one.cover().date();
    return appointment.when() instanceof ByClock clock
        && clock.recurrence().falls(day)
        && clock.start().equals(from.toLocalTime())
        && clock.end().equals(LocalDateTime.ofInstant(period.until(), zone).toLocalTime())
        && appointment.roomId().equals(one.slot().roomId())
        && appointment.staffId().equals(one.staffId())
        && Objects.equals(appointment.group(), one.slot().what().group());
  }
}
