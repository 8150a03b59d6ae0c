package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.Table;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * What stands in the calendars of a school: every lesson and duty of the terms by the clock, and
 * what is of single days.
 */
final class CalendarContents {
  private static final Table.Source NOWHERE = new Table.Source("", Map.of());

  private final TimetableFacts facts;
  private final ZoneId zone;
  private final People people;
  private final List<Appointment> appointments;
  private final CalendarCover cover;
  private final @Nullable StudyLeave leave;

  /**
   * Works it out.
   *
   * @param withReasons whether trips and leave are in it
   */
  CalendarContents(SchoolData data, ZoneId zone, boolean withReasons) {
    this.facts = data.timetable();
    this.zone = zone;
    this.people = People.of(data.people(), data.groups());
    TimetableFacts usual =
        new TimetableFacts(
            facts.calendar(), facts.bells(), facts.appointments(), List.of(), Arrangements.NONE);
    this.appointments = byTheClock(usual);
    this.cover = CalendarCover.of(usual, facts.cover(), zone, people);
    this.leave = withReasons ? StudyLeave.of(usual, facts, zone, people) : null;
  }

  /**
   * One calendar.
   *
   * @param appointments lessons and duties, by the clock
   * @param away trips and leave
   * @param cover of single days
   */
  record Contents(List<Appointment> appointments, List<Trips.Trip> away, CalendarCover cover) {}

  /** Of a member of staff. */
  Contents ofStaff(String staffId) {
    List<Trips.Trip> away =
        leave == null
            ? List.of()
            : Trips.with(Trips.of(staffId, facts, zone, people), leave.ofStaff(staffId));
    return new Contents(chosen(one -> one.staffId().equals(staffId)), away, cover.ofStaff(staffId));
  }

  /** Of a room. */
  Contents inRoom(String roomId) {
    return new Contents(
        chosen(one -> one.roomId().equals(roomId)),
        leave == null ? List.of() : leave.inRoom(roomId),
        cover.inRoom(roomId));
  }

  private List<Appointment> chosen(Predicate<Appointment> wanted) {
    return appointments.stream().filter(wanted).collect(Collectors.toList());
  }

  private List<Appointment> byTheClock(TimetableFacts usual) {
    Lessons lessons = new Lessons();
    usual.calendar().terms().stream()
        .flatMap(term -> term.start().datesUntil(term.end().plusDays(1)))
        .distinct()
        .forEach(
            day ->
                SchoolDay.of(usual, day, zone, people)
                    .slots()
                    .forEach(slot -> add(slot, day, lessons)));
    return lessons.rows().stream().map(Table.Row::value).toList();
  }

  private void add(SupervisedSlot slot, LocalDate day, Lessons lessons) {
    Lessons.Clock clock =
        new Lessons.Clock(
            slot.period().from().atZone(zone).toLocalTime(),
            slot.period().until().atZone(zone).toLocalTime());
    String staffId = slot.supervisor().staffId();
    lessons.add(
        new Lessons.Slot(clock, slot.roomId(), staffId, slot.what().group()), day, NOWHERE, 0);
  }
}
