package school.lantern.collector.imports.icalendar;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.TableKind;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.imports.Upload;
import school.lantern.collector.imports.holidays.Closures;
import school.lantern.collector.imports.names.Additions;
import school.lantern.collector.imports.names.Names;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Closure;

/**
 * Reads a set of calendars into a draft.
 *
 * <p>The calendar of a person takes the place of all lessons and duties of that person, that of a
 * room of all in that room. A calendar of neither adds to what is there.
 */
final class CalendarImport {
  /** Of all files: what Lantern takes at once in bytes has about as many. */
  private static final int LINES_MAX = 1_000_000;

  private final Draft draft;
  private final Names names;
  private final ZoneId zone;
  private final Mistakes mistakes;
  private final Set<String> staffReplaced = new HashSet<>();
  private final Set<String> tripsTold = new HashSet<>();
  private final Set<String> roomsReplaced = new HashSet<>();
  private final Additions additions;

  CalendarImport(Draft draft, Names names, ZoneId zone, Mistakes mistakes) {
    this.draft = draft;
    this.names = names;
    this.zone = zone;
    this.mistakes = mistakes;
    this.additions = new Additions(mistakes);
  }

  void read(Upload upload) {
    if (tooMuch(upload)) {
      return;
    }
    List<CalendarFile> files =
        upload.names().stream()
            .map(name -> CalendarFile.of(name, upload.text(name), mistakes))
            .toList();
    Span span = Spans.of(draft.table(Tables.TERMS).values(), files, mistakes);
    Gathered gathered =
        new Gathered(
            new Lessons(),
            new WholeDays(draft.table(Tables.AWAY).values()),
            new KnownCover(draft.table(Tables.COVER).values()),
            additions);
    EventReading reading = new EventReading(names, pupils(), gathered);
    for (CalendarFile file : files) {
      Owner owner = owner(file);
      if (owner instanceof Owner.Unclear(String title, var candidates)) {
        names.unclear(Place.file(file.name()), title, candidates, mistakes);
      } else if (!(owner instanceof Owner.LeftOut)) {
        WallTimes times = new WallTimes(file.name(), new Zones(zone, file.calendars()), mistakes);
        reading.read(file, owner, new Occurrences(times, span));
      }
    }
    store(gathered);
  }

  private boolean tooMuch(Upload upload) {
    long lines = upload.names().stream().mapToLong(name -> upload.text(name).lines().count()).sum();
    if (lines > LINES_MAX) {
      mistakes.error(
          Place.file(upload.names().iterator().next()),
          "",
          "The calendars have more than %d lines.".formatted(LINES_MAX),
          "Export them for this school year only, or hand them in in parts.");
    }
    return lines > LINES_MAX;
  }

  /** Where what is found goes. */
  record Gathered(Lessons lessons, WholeDays wholeDays, KnownCover cover, Additions additions) {}

  private Owner owner(CalendarFile file) {
    Owner owner = Owner.of(file, names);
    switch (owner) {
      case Owner.Staff(String id) -> {
        staffReplaced.add(id);
        if (file.tellsTrips()) {
          tripsTold.add(id);
        }
      }
      case Owner.OfRoom(String id) -> roomsReplaced.add(id);
      case Owner.Nobody() -> {
        if (names.staff().staff().isEmpty() && file.roomId().isEmpty()) {
          Table.Source source = new Table.Source(file.name(), Map.of());
          return new Owner.Staff(additions.person(newcomer(file), new Additions.Named(source, 1)));
        }
      }
      case Owner.Unclear _, Owner.LeftOut _ -> {}
    }
    return owner;
  }

  /** A school without any staff yet gets them from the names of its calendars. */
  private static Person newcomer(CalendarFile file) {
    String id = file.titles().getFirst();
    return new Person(id, file.titles().getLast(), Audience.STAFF, null, Set.of());
  }

  private List<Person> pupils() {
    return draft.table(Tables.PEOPLE).values().stream()
        .filter(person -> person.audience() == Audience.PUPIL)
        .toList();
  }

  private void store(Gathered gathered) {
    gathered.additions().addTo(draft);
    List<Table.Row<Appointment>> found = gathered.lessons().rows();
    replace(Tables.LESSONS, found.stream().filter(row -> !row.value().isDuty()).toList());
    replace(Tables.DUTIES, found.stream().filter(row -> row.value().isDuty()).toList());
    away(gathered.wholeDays());
    List<Closure> closed = draft.table(Tables.CLOSURES).values();
    List<Table.Row<Closure>> closures =
        gathered.wholeDays().closures().stream()
            .filter(row -> closed.stream().noneMatch(has -> has.contains(row.value().from())))
            .toList();
    if (!closures.isEmpty()) {
      List<Table.Row<Closure>> rows = new ArrayList<>(draft.table(Tables.CLOSURES).rows());
      rows.addAll(closures);
      draft.replace(Closures.table(rows));
    }
  }

  /** Trips of these people alone make room; what a calendar does not know of a trip stays. */
  private void away(WholeDays wholeDays) {
    List<Table.Row<Away>> found = new ArrayList<>(wholeDays.away());
    List<Table.Row<Away>> before = draft.table(Tables.AWAY).rows();
    List<Table.Row<Away>> rows = new ArrayList<>();
    for (Table.Row<Away> row : before) {
      Away old = row.value();
      Optional<Table.Row<Away>> said =
          found.stream().filter(one -> sameOccasion(one.value(), old)).findFirst();
      if (said.isPresent()) {
        found.remove(said.get());
        rows.add(said.get().with(merged(old, said.get().value().who())));
      } else if (wholeDays.again().contains(old) || !onlyTheirs(old.who())) {
        rows.add(row);
      }
    }
    rows.addAll(found);
    if (!rows.equals(before)) {
      draft.replace(
          new Table<>(
              Tables.AWAY,
              rows,
              rows.stream().map(row -> row.value().name()).collect(Collectors.toSet())));
    }
  }

  private boolean onlyTheirs(Away.Who who) {
    return !who.staffIds().isEmpty()
        && tripsTold.containsAll(who.staffIds())
        && who.groups().isEmpty()
        && who.yearGroups().isEmpty()
        && who.pupilIds().isEmpty();
  }

  /** A calendar knows which staff go along, and sometimes which pupils; never which classes. */
  private Away merged(Away old, Away.Who said) {
    if (!old.kind().together()) {
      return old;
    }
    Set<String> staff = new HashSet<>(old.who().staffIds());
    staff.removeAll(tripsTold);
    staff.addAll(said.staffIds());
    Set<String> pupils = said.pupilIds().isEmpty() ? old.who().pupilIds() : said.pupilIds();
    Set<Integer> years = said.yearGroups().isEmpty() ? old.who().yearGroups() : said.yearGroups();
    Away.Who who = new Away.Who(years, old.who().groups(), pupils, staff);
    return new Away(old.name(), old.kind(), old.dates(), old.periods(), who);
  }

  private static boolean sameOccasion(Away one, Away other) {
    return one.name().equals(other.name())
        && one.kind() == other.kind()
        && one.dates().equals(other.dates());
  }

  private void replace(TableKind<Appointment> kind, List<Table.Row<Appointment>> found) {
    Predicate<Appointment> stays =
        appointment ->
            !staffReplaced.contains(appointment.staffId())
                && !roomsReplaced.contains(appointment.roomId());
    List<Table.Row<Appointment>> rows = new ArrayList<>();
    Set<Appointment> there = new HashSet<>();
    draft.table(kind).rows().stream()
        .filter(row -> stays.test(row.value()))
        .filter(row -> there.add(row.value()))
        .forEach(rows::add);
    found.stream().filter(row -> there.add(row.value())).forEach(rows::add);
    draft.replace(
        new Table<>(
            kind,
            rows,
            rows.stream().map(row -> row.value().roomId()).collect(Collectors.toSet())));
  }
}
