package school.lantern.collector.imports;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.Person;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.WeekStart;
import school.lantern.collector.timetable.When;

/**
 * What stands in the fields of a row: the way back from what {@link TableKind#reading} makes, in
 * the order of {@link TableKind#columns}.
 */
final class PlainCells {
  private static final Map<TableKind<?>, Function<Object, List<String>>> WRITING =
      Map.ofEntries(
          entry(PeopleRows.PEOPLE, PlainCells::person),
          entry(PeopleRows.ROOMS, (Room room) -> List.of(room.id(), room.name())),
          entry(
              PeopleRows.WORKSTATIONS,
              (Workstation machine) -> List.of(machine.hostname(), machine.roomId())),
          entry(
              CalendarRows.TERMS,
              (Term term) -> List.of(term.name(), text(term.start()), text(term.end()))),
          entry(CalendarRows.CLOSURES, PlainCells::closure),
          entry(CalendarRows.WEEKS, (WeekStart week) -> List.of(text(week.monday()), week.week())),
          entry(CalendarRows.BELLS, PlainCells::bell),
          entry(TimetableRows.LESSONS, PlainCells::lesson),
          entry(TimetableRows.DUTIES, PlainCells::duty),
          entry(TimetableRows.COVER, PlainCells::cover));

  private PlainCells() {}

  /** The fields of one row. */
  static <T> List<String> of(TableKind<T> kind, T value) {
    return Objects.requireNonNull(WRITING.get(kind), kind.file()).apply(value);
  }

  @SuppressWarnings("unchecked") // of() hands each function what its kind is of
  private static <T> Map.Entry<TableKind<?>, Function<Object, List<String>>> entry(
      TableKind<T> kind, Function<T, List<String>> writing) {
    return Map.entry(kind, value -> writing.apply((T) value));
  }

  private static List<String> person(Person person) {
    return List.of(
        person.id(),
        person.displayName(),
        person.audience().name().toLowerCase(Locale.ROOT),
        text(person.yearGroup()),
        list(person.accounts()));
  }

  private static List<String> closure(Closure closure) {
    boolean oneDay = closure.until().equals(closure.from());
    return List.of(text(closure.from()), closure.reason(), oneDay ? "" : text(closure.until()));
  }

  private static List<String> bell(Bell bell) {
    return List.of(
        bell.period(),
        text(bell.start()),
        bell.end().equals(LocalTime.MIDNIGHT) ? "24:00" : text(bell.end()),
        bell.applies().weekdays().stream().map(Weekday::written).collect(Collectors.joining(";")));
  }

  private static List<String> lesson(Appointment lesson) {
    InCycle when = inCycle(lesson.when());
    return List.of(
        Weekday.written(when.weekday()),
        when.period(),
        lesson.roomId(),
        text(lesson.group()),
        lesson.staffId(),
        text(when.week()));
  }

  private static List<String> duty(Appointment duty) {
    InCycle when = inCycle(duty.when());
    return List.of(
        Weekday.written(when.weekday()),
        when.period(),
        duty.roomId(),
        duty.staffId(),
        text(when.week()));
  }

  private static InCycle inCycle(When when) {
    return switch (when) {
      case InCycle cycle -> cycle;
      case ByClock clocked -> throw new IllegalArgumentException("by the clock: " + clocked);
    };
  }

  private static List<String> cover(Cover cover) {
    return List.of(
        text(cover.date()),
        cover.period(),
        cover.roomId(),
        text(cover.coveringStaffId()),
        text(cover.absentStaffId()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String list(Collection<String> values) {
    return String.join(";", new TreeSet<>(values));
  }
}
