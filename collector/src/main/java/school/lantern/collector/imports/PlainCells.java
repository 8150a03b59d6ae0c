package school.lantern.collector.imports;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.Exemption;
import school.lantern.collector.timetable.Support;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.WeekStart;

/**
 * What stands in the fields of a row: the way back from what {@link TableKind#reading} makes, in
 * the order of {@link TableKind#columns}.
 */
final class PlainCells {
  private static final Map<TableKind<?>, Function<Object, List<String>>> WRITING =
      Map.ofEntries(
          entry(PeopleRows.PEOPLE, PlainCells::person),
          entry(
              PeopleRows.ROOMS,
              (Room room) ->
                  List.of(
                      room.id(),
                      room.name(),
                      room.store() ? PeopleRows.STORE : "",
                      text(room.campus()))),
          entry(
              PeopleRows.WORKSTATIONS,
              (Workstation machine) -> List.of(machine.hostname(), machine.roomId())),
          entry(BookingRows.BOOKINGS, BookingRows::cells),
          entry(
              CalendarRows.TERMS,
              (Term term) -> List.of(term.name(), text(term.start()), text(term.end()))),
          entry(CalendarRows.CLOSURES, PlainCells::closure),
          entry(CalendarRows.WEEKS, (WeekStart week) -> List.of(text(week.monday()), week.week())),
          entry(CalendarRows.BELLS, PlainCells::bell),
          entry(TimetableRows.LESSONS, PlainCells::lesson),
          entry(TimetableRows.DUTIES, PlainCells::duty),
          entry(TimetableRows.COVER, PlainCells::cover),
          entry(GroupRows.GROUPS, PlainCells::group),
          entry(
              GroupRows.ENROLMENTS,
              (Enrolment enrolment) -> List.of(enrolment.group(), enrolment.personId())),
          entry(ArrangementRows.AWAY, PlainCells::away),
          entry(ArrangementRows.SUPPORT, PlainCells::support),
          entry(ArrangementRows.EXEMPTIONS, PlainCells::exemption));

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
        TimeRows.end(bell.end()),
        bell.applies().weekdays().stream().map(Weekday::written).collect(Collectors.joining(";")),
        list(bell.applies().yearGroups()),
        list(bell.applies().dates()));
  }

  private static List<String> lesson(Appointment lesson) {
    return with(
        TimeRows.cells(lesson.when()),
        TimeRows.day(lesson.when()),
        lesson.roomId(),
        text(lesson.group()),
        lesson.staffId());
  }

  private static List<String> duty(Appointment duty) {
    return with(
        TimeRows.cells(duty.when()), TimeRows.day(duty.when()), duty.roomId(), duty.staffId());
  }

  private static List<String> support(Support support) {
    return with(
        TimeRows.cells(support.when()),
        support.pupilId(),
        support.staffId(),
        TimeRows.day(support.when()));
  }

  private static List<String> with(List<String> last, String... first) {
    return Stream.concat(Stream.of(first), last.stream()).toList();
  }

  private static List<String> group(TeachingGroup group) {
    return List.of(group.name(), text(group.yearGroup()), text(group.subject()));
  }

  private static List<String> away(Away away) {
    return List.of(
        away.name(),
        ArrangementRows.written(away.kind()),
        text(away.dates().first()),
        text(away.dates().last()),
        list(away.periods()),
        list(away.who().yearGroups()),
        list(away.who().groups()),
        list(away.who().pupilIds()),
        list(away.who().staffIds()));
  }

  private static List<String> exemption(Exemption exemption) {
    return List.of(
        exemption.reason(),
        exemption.author(),
        text(exemption.dates().last()),
        text(exemption.dates().first()),
        text(exemption.what().roomId()),
        list(exemption.what().yearGroups()),
        list(exemption.what().pupilIds()));
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

  private static String list(Collection<?> values) {
    return values.stream().sorted().map(Object::toString).collect(Collectors.joining(";"));
  }
}
