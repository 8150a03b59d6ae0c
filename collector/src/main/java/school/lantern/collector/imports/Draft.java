package school.lantern.collector.imports;

import java.time.LocalDate;
import java.util.ArrayList;
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
import school.lantern.collector.fleet.Room;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.TimetableFacts;
import school.lantern.collector.timetable.WeekStart;

/**
 * The school as it would be: what was stored before, with the tables of the files put in place of
 * theirs.
 */
final class Draft {
  /** In the order in which people think of them. */
  static final List<TableKind<?>> KINDS =
      List.of(
          PeopleRows.PEOPLE,
          PeopleRows.ROOMS,
          PeopleRows.WORKSTATIONS,
          CalendarRows.TERMS,
          CalendarRows.CLOSURES,
          CalendarRows.WEEKS,
          CalendarRows.BELLS,
          TimetableRows.LESSONS,
          TimetableRows.DUTIES,
          TimetableRows.COVER);

  private final Map<TableKind<?>, Table<?>> tables = new LinkedHashMap<>();

  private Draft() {}

  static Draft of(SchoolData stored) {
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
    return draft;
  }

  /** The kind of file that goes by this name. */
  static Optional<TableKind<?>> kind(String file) {
    return KINDS.stream()
        .filter(kind -> kind.file().equalsIgnoreCase(file))
        .<TableKind<?>>map(kind -> kind)
        .findFirst();
  }

  /** Reads a file and puts it in the place of its table; cover only in the place of its dates. */
  <T> void read(TableKind<T> kind, String text, Mistakes mistakes) {
    Table<Cover> before = table(TimetableRows.COVER);
    tables.put(kind, new CsvFile<>(kind, text).read(mistakes));
    if (kind.equals(TimetableRows.COVER)) {
      tables.put(kind, withOtherDates(before, table(TimetableRows.COVER)));
    }
  }

  @SuppressWarnings("unchecked") // put() and read() keep kind and table of one type together
  <T> Table<T> table(TableKind<T> kind) {
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
        table(PeopleRows.WORKSTATIONS).values().stream()
            .collect(Collectors.toMap(Workstation::hostname, Workstation::roomId, (a, b) -> a)),
        new TimetableFacts(
            calendar(),
            table(CalendarRows.BELLS).values(),
            appointments,
            table(TimetableRows.COVER).values().stream().distinct().map(entered).toList()));
  }

  SchoolCalendar calendar() {
    return new SchoolCalendar(
        table(CalendarRows.TERMS).values(),
        table(CalendarRows.CLOSURES).values(),
        table(CalendarRows.WEEKS).values());
  }

  private static Table<Cover> withOtherDates(Table<Cover> before, Table<Cover> read) {
    Set<LocalDate> dates = read.values().stream().map(Cover::date).collect(Collectors.toSet());
    List<Table.Row<Cover>> rows =
        before.rows().stream()
            .filter(row -> !dates.contains(row.value().date()))
            .collect(Collectors.toCollection(ArrayList::new));
    rows.addAll(read.rows());
    return new Table<>(read.kind(), rows, read.columns(), read.named());
  }

  private <T> void put(TableKind<T> kind, List<T> values, Function<T, String> name) {
    tables.put(kind, Table.stored(kind, values, values.stream().map(name).distinct()));
  }
}
