package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * Whom and what the new rows of a change can clash with.
 *
 * @param staff who has something new
 * @param rooms where something new is
 * @param weekdays on which new lessons and duties fall
 * @param dates on which new cover falls
 */
record Concerned(
    Set<String> staff, Set<String> rooms, Set<DayOfWeek> weekdays, Set<LocalDate> dates) {

  static Concerned by(Amendment change) {
    List<Appointment> come = change.appointments().add();
    List<Cover> cover = change.cover().add().stream().map(Cover.Entered::cover).toList();
    return new Concerned(
        Stream.concat(
                come.stream().map(Appointment::staffId),
                cover.stream().map(Cover::coveringStaffId).filter(Objects::nonNull))
            .collect(Collectors.toSet()),
        Stream.concat(come.stream().map(Appointment::roomId), cover.stream().map(Cover::roomId))
            .collect(Collectors.toSet()),
        come.stream()
            .map(appointment -> WhenParts.weekday(appointment.when()))
            .collect(Collectors.toSet()),
        cover.stream().map(Cover::date).collect(Collectors.toSet()));
  }

  /** Whether something new may fall on it. */
  boolean day(LocalDate day) {
    return weekdays.contains(day.getDayOfWeek()) || dates.contains(day);
  }

  /**
   * As much of the timetable as can clash: the same people and the same rooms. One lesson of each
   * week of the cycle stays, so that the cycle stays the same.
   */
  TimetableFacts of(TimetableFacts facts) {
    Set<String> absent =
        facts.cover().stream()
            .map(entered -> entered.cover().absentStaffId())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<String> weeks = new HashSet<>();
    List<Appointment> some =
        facts.appointments().stream()
            .filter(
                appointment ->
                    staff.contains(appointment.staffId())
                        || rooms.contains(appointment.roomId())
                        || absent.contains(appointment.staffId())
                        || (appointment.when() instanceof InCycle when
                            && when.week() != null
                            && weeks.add(when.week())))
            .toList();
    return new TimetableFacts(
        facts.calendar(), facts.bells(), some, facts.cover(), facts.arrangements());
  }
}
