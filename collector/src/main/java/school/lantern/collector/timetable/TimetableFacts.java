package school.lantern.collector.timetable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All that a school said about who should be where.
 *
 * @param calendar terms, closures, weeks
 * @param bells when the periods are
 * @param appointments lessons and duties
 * @param cover changes on single dates
 */
public record TimetableFacts(
    SchoolCalendar calendar,
    List<Bell> bells,
    List<Appointment> appointments,
    List<Cover.Entered> cover) {

  /** A school that has said nothing yet. */
  public static final TimetableFacts NONE =
      new TimetableFacts(
          new SchoolCalendar(List.of(), List.of(), List.of()), List.of(), List.of(), List.of());

  public TimetableFacts {
    bells = List.copyOf(bells);
    appointments = List.copyOf(appointments);
    cover = List.copyOf(cover);
  }

  /** The names of the weeks in the timetable's cycle, in alphabetical order. */
  public List<String> cycle() {
    return Stream.concat(
            calendar.weeks().stream().map(WeekStart::week),
            appointments.stream().map(appointment -> appointment.when().week()))
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }
}
