package school.lantern.collector.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.fleet.BookedTime;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.Exemption;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Support;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.TimetableFacts;
import school.lantern.collector.timetable.WeekStart;

/**
 * The school as it would be: what was stored before, with the tables of the files put in place of
 * theirs.
 */
public final class Draft {
  /** In the order in which people think of them. */
  static final List<TableKind<?>> KINDS =
      List.of(
          PeopleRows.PEOPLE,
          PeopleRows.ROOMS,
          PeopleRows.WORKSTATIONS,
          BookingRows.BOOKINGS,
          GroupRows.GROUPS,
          GroupRows.ENROLMENTS,
          CalendarRows.TERMS,
          CalendarRows.CLOSURES,
          CalendarRows.WEEKS,
          CalendarRows.BELLS,
          TimetableRows.LESSONS,
          TimetableRows.DUTIES,
          TimetableRows.COVER,
          ArrangementRows.AWAY,
          ArrangementRows.SUPPORT,
          ArrangementRows.EXEMPTIONS);

  private final Map<TableKind<?>, Table<?>> tables = new LinkedHashMap<>();
  private final Set<TableKind<?>> replaced = new HashSet<>();
  private final Map<String, String> notes = new HashMap<>();

  private Draft() {}

  /** The school as it is stored. */
  public static Draft of(SchoolData stored) {
    Draft draft = new Draft();
    TimetableFacts timetable = stored.timetable();
    SchoolCalendar calendar = timetable.calendar();
    draft.put(PeopleRows.PEOPLE, stored.people(), Person::id);
    draft.put(PeopleRows.ROOMS, stored.rooms(), Room::id);
    draft.put(
        PeopleRows.WORKSTATIONS,
        stored.workstations().entrySet().stream()
            .map(entry -> new Workstation(entry.getKey(), entry.getValue()))
            .toList(),
        Workstation::hostname);
    draft.put(BookingRows.BOOKINGS, stored.machines().bookings(), BookedTime::machine);
    draft.put(CalendarRows.TERMS, calendar.terms(), Term::name);
    draft.put(CalendarRows.CLOSURES, calendar.closures(), closure -> closure.from().toString());
    draft.put(CalendarRows.WEEKS, calendar.weeks(), WeekStart::week);
    draft.put(CalendarRows.BELLS, timetable.bells(), Bell::period);
    Map<Boolean, List<Appointment>> isDuty =
        timetable.appointments().stream().collect(Collectors.partitioningBy(Appointment::isDuty));
    draft.put(TimetableRows.LESSONS, isDuty.getOrDefault(false, List.of()), Appointment::roomId);
    draft.put(TimetableRows.DUTIES, isDuty.getOrDefault(true, List.of()), Appointment::roomId);
    draft.put(
        TimetableRows.COVER,
        timetable.cover().stream().map(Cover.Entered::cover).toList(),
        Cover::period);
    draft.put(GroupRows.GROUPS, GroupRows.empty(stored.groups()), TeachingGroup::name);
    draft.put(GroupRows.ENROLMENTS, GroupRows.enrolments(stored.groups()), Enrolment::group);
    Arrangements arrangements = timetable.arrangements();
    draft.put(ArrangementRows.AWAY, arrangements.away(), Away::name);
    draft.put(ArrangementRows.SUPPORT, arrangements.support(), Support::pupilId);
    draft.put(ArrangementRows.EXEMPTIONS, arrangements.exemptions(), Exemption::reason);
    return draft;
  }

  /** The kind of file that goes by this name. */
  static Optional<TableKind<?>> kind(String file) {
    return KINDS.stream()
        .filter(kind -> kind.file().equalsIgnoreCase(file))
        .<TableKind<?>>map(kind -> kind)
        .findFirst();
  }

  /** Puts a table in the place of what was there; its kind is one of {@link Tables}. */
  public <T> void replace(Table<T> table) {
    tables.put(table.kind(), table);
    replaced.add(table.kind());
  }

  /** What a format noted at an earlier import, if it did. */
  public Optional<String> remembered(String format) {
    return Optional.ofNullable(notes.get(format));
  }

  /**
   * Lets a format find {@code text} at the next import; it is stored, and undone, together with the
   * tables.
   */
  public void remember(String format, String text) {
    notes.put(format, text);
  }

  /** The same with what formats noted before. */
  Draft remembering(Map<String, String> earlier) {
    notes.putAll(earlier);
    return this;
  }

  /** What formats note now, by format. */
  Map<String, String> notes() {
    return Map.copyOf(notes);
  }

  /** The tables that files said something about. */
  List<TableKind<?>> replaced() {
    return KINDS.stream().filter(replaced::contains).<TableKind<?>>map(kind -> kind).toList();
  }

  /** The rows of a kind, as they stand now. */
  @SuppressWarnings("unchecked") // put() and replace() keep kind and table of one type together
  public <T> Table<T> table(TableKind<T> kind) {
    return (Table<T>) Objects.requireNonNull(tables.get(kind));
  }

  /**
   * The school, with cover dressed by {@code entered}.
   *
   * @param entered says of each row of cover when and by whom it was entered
   */
  SchoolData data(Function<Cover, Cover.Entered> entered) {
    List<Appointment> appointments =
        Stream.concat(
                table(TimetableRows.LESSONS).values().stream(),
                table(TimetableRows.DUTIES).values().stream())
            .toList();
    return new SchoolData(
        table(PeopleRows.PEOPLE).values(),
        table(PeopleRows.ROOMS).values(),
        new SchoolData.Machines(
            table(PeopleRows.WORKSTATIONS).values().stream()
                .collect(Collectors.toMap(Workstation::hostname, Workstation::roomId, (a, b) -> a)),
            table(BookingRows.BOOKINGS).values()),
        groups(),
        new TimetableFacts(
            calendar(),
            table(CalendarRows.BELLS).values(),
            appointments,
            table(TimetableRows.COVER).values().stream().distinct().map(entered).toList(),
            new Arrangements(
                table(ArrangementRows.AWAY).values(),
                table(ArrangementRows.SUPPORT).values(),
                table(ArrangementRows.EXEMPTIONS).values())));
  }

  /** Classes with those who are in them, as they stand now. */
  List<TeachingGroup> groups() {
    Set<String> pupils =
        table(PeopleRows.PEOPLE).values().stream()
            .filter(person -> person.audience() == Person.Audience.PUPIL)
            .map(Person::id)
            .collect(Collectors.toSet());
    return GroupRows.filled(
        table(GroupRows.GROUPS).values(), table(GroupRows.ENROLMENTS).values(), pupils::contains);
  }

  /** Terms, closures and weeks, as they stand now. */
  public SchoolCalendar calendar() {
    return new SchoolCalendar(
        table(CalendarRows.TERMS).values(),
        table(CalendarRows.CLOSURES).values(),
        table(CalendarRows.WEEKS).values());
  }

  private <T> void put(TableKind<T> kind, List<T> values, Function<T, String> name) {
    tables.put(kind, Table.stored(kind, values, values.stream().map(name).distinct()));
  }
}
