package school.lantern.collector.imports.coverlist;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Bells;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.WeekStart;
import school.lantern.collector.timetable.When;

/**
 * Where somebody would have been, for lists that leave the room out.
 *
 * @param appointments lessons and duties
 * @param calendar which week it is
 * @param cycle the names of the weeks
 * @param bells when the periods are, for lessons that go by the clock
 */
record Rooms(
    List<Appointment> appointments, SchoolCalendar calendar, List<String> cycle, Bells bells) {

  static Rooms of(Draft draft) {
    List<Appointment> appointments =
        Stream.of(Tables.LESSONS, Tables.DUTIES)
            .flatMap(kind -> draft.table(kind).values().stream())
            .toList();
    return new Rooms(
        appointments,
        draft.calendar(),
        draft.table(Tables.WEEKS).values().stream()
            .map(WeekStart::week)
            .distinct()
            .sorted()
            .toList(),
        new Bells(draft.table(Tables.BELLS).values()));
  }

  /** The rooms in which the timetable has somebody in a period of a date. */
  List<String> of(String staffId, String period, LocalDate date) {
    return appointments.stream()
        .filter(appointment -> appointment.staffId().equals(staffId))
        .filter(appointment -> falls(appointment.when(), period, date))
        .map(Appointment::roomId)
        .distinct()
        .toList();
  }

  private boolean falls(When when, String period, LocalDate date) {
    return switch (when) {
      case InCycle(String week, var weekday, String name, var dates) ->
          weekday == date.getDayOfWeek()
              && name.equals(period)
              && dates.contains(date)
              && (week == null || calendar.weekOf(date, cycle).map(week::equals).orElse(true));
      case ByClock(var start, var _, var recurrence) ->
          recurrence.falls(date)
              && (start.toString().equals(period) || begins(period, date).contains(start));
    };
  }

  private Set<LocalTime> begins(String period, LocalDate date) {
    return bells.on(date, null).stream()
        .filter(bell -> bell.period().equals(period))
        .map(Bell::start)
        .collect(Collectors.toSet());
  }
}
