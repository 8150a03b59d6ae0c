package school.lantern.collector.imports.makecal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.TableKind;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.imports.Upload;
import school.lantern.collector.imports.names.Additions;
import school.lantern.collector.imports.names.Names;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Recurrence;

/**
 * Reads the files into a draft: settings into bells and study leave, days into the calendar,
 * teachers and students into lessons, duties and classes, events into single duties. Lessons and
 * duties of the cycle take the place of all that were there of the cycle; events take the place of
 * single dates of the same people.
 */
final class MakecalImport {
  private final Draft draft;
  private final Mistakes mistakes;
  private final Additions additions;
  private final Staff staff;
  private final Function<Draft, Names> finding;

  MakecalImport(Function<Draft, Names> finding, Draft draft, Mistakes mistakes) {
    this.draft = draft;
    this.mistakes = mistakes;
    this.additions = new Additions(mistakes);
    this.staff = new Staff(finding, draft, additions, mistakes);
    this.finding = finding;
  }

  void read(Upload upload) {
    DaysFile days =
        upload.names().contains(MakecalFormat.DAYS)
            ? DaysFile.of(MakecalFormat.DAYS, upload.text(MakecalFormat.DAYS), mistakes)
            : new DaysFile(MakecalFormat.DAYS, new TreeMap<>());
    Settings settings =
        upload.names().contains(MakecalFormat.SETTINGS)
            ? Settings.of(MakecalFormat.SETTINGS, upload.text(MakecalFormat.SETTINGS), mistakes)
            : Settings.NONE;
    if (!days.days().isEmpty()) {
      new CalendarTables(draft).replace(new DayTable(days), mistakes);
    }
    lessons(upload, settings);
    List<Table.Row<Away>> away = new ArrayList<>(settings.absences());
    if (!settings.timings().isEmpty()) {
      away.addAll(bells(settings, new DayTable(days)));
    }
    if (upload.names().contains(MakecalFormat.SETTINGS)) {
      new GroupTables(draft).away(away);
    }
    events(upload);
    additions.addTo(draft);
  }

  private void lessons(Upload upload, Settings settings) {
    List<Table.Row<TeachersFile.Cell>> cells =
        TeachersFile.read(MakecalFormat.TEACHERS, upload.text(MakecalFormat.TEACHERS), mistakes);
    boolean pupils = upload.names().contains(MakecalFormat.STUDENTS);
    List<Table.Row<StudentsFile.Lesson>> lessons =
        pupils
            ? StudentsFile.read(
                MakecalFormat.STUDENTS, upload.text(MakecalFormat.STUDENTS), mistakes)
            : List.of();
    if (cells.isEmpty() && lessons.isEmpty()) {
      return;
    }
    cells.forEach(cell -> staff.byAddress(cell.value().email(), cell));
    staff.addressesAreRead();
    Places places = new Places(finding.apply(draft), additions, mistakes);
    Taught taught = new Taught(staff, places, settings, mistakes);
    boolean alone = cells.isEmpty();
    if (!alone) {
      taught.rooms(lessons);
      cells.forEach(taught::teacher);
    }
    Map<String, String> ids = pupilIds(lessons);
    lessons.forEach(
        row -> taught.pupil(ids.getOrDefault(row.value().pupil().email(), ""), alone, row));
    List<Table.Row<Appointment>> found = taught.appointments();
    Predicate<Appointment> fromElsewhere = one -> one.when() instanceof ByClock;
    replace(Tables.LESSONS, fromElsewhere, found.stream().filter(row -> !isDuty(row)));
    if (!alone) {
      replace(Tables.DUTIES, fromElsewhere, found.stream().filter(MakecalImport::isDuty));
    }
    if (pupils) {
      new GroupTables(draft).groups(taught.groups());
    }
  }

  /** Ids of pupils by address; who is not there yet is added. */
  private Map<String, String> pupilIds(List<Table.Row<StudentsFile.Lesson>> lessons) {
    Map<String, String> byLogOn = new HashMap<>();
    draft.table(Tables.PEOPLE).values().stream()
        .filter(person -> person.audience() == Audience.PUPIL)
        .forEach(
            person -> {
              person.accounts().forEach(logOn -> byLogOn.put(logOn, person.id()));
              byLogOn.putIfAbsent(person.id().toLowerCase(Locale.ROOT), person.id());
            });
    Map<String, String> ids = new HashMap<>();
    for (Table.Row<StudentsFile.Lesson> row : lessons) {
      StudentsFile.Pupil pupil = row.value().pupil();
      String email = pupil.email();
      ids.computeIfAbsent(
          email,
          _ -> {
            String known = byLogOn.get(email);
            String found = known == null ? byLogOn.get(email.replaceFirst("@.*", "")) : known;
            if (found != null) {
              return found;
            }
            Person made = Staff.newcomer(email, Audience.PUPIL);
            return additions.person(
                new Person(
                    made.id(), made.displayName(), Audience.PUPIL, pupil.year(), made.accounts()),
                new Additions.Named(row.source(), row.line()));
          });
    }
    return ids;
  }

  private List<Table.Row<Away>> bells(Settings settings, DayTable days) {
    TimingBells bells = new TimingBells(settings.timings(), days);
    Changes changes = new Changes(bells, days, draft.table(Tables.LESSONS).values(), mistakes);
    changes.classes(draft.table(Tables.GROUPS).values());
    settings.overrides().forEach(changes::take);
    Table.Source source = new Table.Source(MakecalFormat.SETTINGS, Map.of());
    Map<String, Integer> lines = new HashMap<>();
    settings.timings().forEach(timing -> lines.putIfAbsent(timing.period(), timing.line()));
    draft.replace(
        new Table<>(
            Tables.BELLS,
            bells.bells().stream()
                .map(bell -> new Table.Row<>(bell, source, lines.getOrDefault(bell.period(), 1)))
                .toList(),
            lines.keySet()));
    replace(Tables.LESSONS, one -> true, changes.copies().stream());
    return changes.away();
  }

  private void events(Upload upload) {
    if (!upload.names().contains(MakecalFormat.EVENTS)) {
      return;
    }
    Places places = new Places(finding.apply(draft), additions, mistakes);
    List<Table.Row<Appointment>> found = new ArrayList<>();
    Set<String> people = new HashSet<>();
    for (Table.Row<EventsFile.Event> row :
        EventsFile.read(MakecalFormat.EVENTS, upload.text(MakecalFormat.EVENTS), mistakes)) {
      EventsFile.Event event = row.value();
      staff
          .byAddress(event.email(), row)
          .ifPresent(
              id -> {
                people.add(id);
                places
                    .of(event.location(), row)
                    .ifPresent(
                        room ->
                            found.add(
                                row.with(
                                    new Appointment(
                                        new ByClock(
                                            event.clock().start(),
                                            event.clock().end(),
                                            Recurrence.once(event.date())),
                                        room,
                                        id,
                                        null))));
              });
    }
    replace(
        Tables.DUTIES,
        one -> one.when() instanceof InCycle || !people.contains(one.staffId()),
        found.stream());
  }

  private void replace(
      TableKind<Appointment> kind,
      Predicate<Appointment> stays,
      Stream<Table.Row<Appointment>> found) {
    List<Table.Row<Appointment>> rows =
        Stream.concat(
                draft.table(kind).rows().stream().filter(row -> stays.test(row.value())), found)
            .toList();
    draft.replace(
        new Table<>(
            kind,
            rows,
            rows.stream().map(row -> row.value().roomId()).collect(Collectors.toSet())));
  }

  private static boolean isDuty(Table.Row<Appointment> row) {
    return row.value().isDuty();
  }
}
