package school.lantern.collector.timetable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a school said about who should be where.
 *
 * @param calendar terms, closures, weeks
 * @param bells when the periods are
 * @param appointments lessons and duties
 * @param cover changes on single dates
 * @param arrangements trips, one-to-one support, exemptions
 */
public record TimetableFacts(
    SchoolCalendar calendar,
    List<Bell> bells,
    List<Appointment> appointments,
    List<Cover.Entered> cover,
    Arrangements arrangements) {

  /** A school that has said nothing yet. */
  public static final TimetableFacts NONE =
      new TimetableFacts(
          new SchoolCalendar(List.of(), List.of(), List.of()),
          List.of(),
          List.of(),
          List.of(),
          Arrangements.NONE);

  public TimetableFacts {
    bells = List.copyOf(bells);
    appointments = List.copyOf(appointments);
    cover = List.copyOf(cover);
  }

  /** The names of the weeks in the timetable's cycle, in alphabetical order. */
  public List<String> cycle() {
    return Stream.of(
            calendar.weeks().stream().map(WeekStart::week),
            appointments.stream().map(appointment -> weekOf(appointment.when())),
            arrangements.support().stream().map(support -> weekOf(support.when())))
        .flatMap(names -> names)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether anything says when somebody supervises; a lesson alone needs bells to be heard. */
  boolean known() {
    return !bells.isEmpty()
        || appointments.stream().anyMatch(appointment -> appointment.when() instanceof ByClock);
  }

  private static @Nullable String weekOf(When when) {
    return switch (when) {
      case InCycle cycle -> cycle.week();
      case ByClock _ -> null;
    };
  }
}
