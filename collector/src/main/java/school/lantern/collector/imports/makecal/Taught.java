package school.lantern.collector.imports.makecal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.InCycle;

/**
 * Puts teachers' and pupils' lessons together: teachers know the class, pupils know who is in it
 * and perhaps the room.
 */
final class Taught {
  private static final Pattern DUTY = Pattern.compile("(?i).*\\b(duty|duties|detention)\\b.*");
  private static final Pattern BETWEEN_LESSONS =
      Pattern.compile("(?i).*(break|lunch|before|after|duty|bsd|asd).*");

  private final Staff staff;
  private final Places places;
  private final Settings settings;
  private final Mistakes mistakes;
  private final Map<Slot, String> classes = new HashMap<>();
  private final Map<Slot, String> rooms = new HashMap<>();
  private final Set<Appointment> seen = new HashSet<>();
  private final List<Table.Row<Appointment>> appointments = new ArrayList<>();
  private final Map<String, Members> groups = new LinkedHashMap<>();

  Taught(Staff staff, Places places, Settings settings, Mistakes mistakes) {
    this.staff = staff;
    this.places = places;
    this.settings = settings;
    this.mistakes = mistakes;
  }

  private record Slot(String staffId, PeriodCode code) {}

  private record Members(
      Table.Row<?> first,
      Set<Integer> years,
      String subject,
      Set<String> pupils,
      Set<String> staff) {}

  /** Rooms that only pupils' lines know, by teacher and period; read before the teachers. */
  void rooms(List<Table.Row<StudentsFile.Lesson>> lessons) {
    for (Table.Row<StudentsFile.Lesson> row : lessons) {
      StudentsFile.Lesson lesson = row.value();
      if (!lesson.place().room().isEmpty() && !lesson.place().teacher().isEmpty()) {
        staff
            .byInitials(lesson.place().teacher(), false, row)
            .ifPresent(id -> rooms.putIfAbsent(new Slot(id, lesson.code()), lesson.place().room()));
      }
    }
  }

  /** Takes a teacher's lesson or duty. */
  void teacher(Table.Row<TeachersFile.Cell> row) {
    TeachersFile.Cell cell = row.value();
    Settings.Rename rename = rename(cell.title(), cell.room());
    Optional<String> who = staff.byAddress(cell.email(), row);
    if (rename.title().isEmpty() || who.isEmpty()) {
      return;
    }
    Slot slot = new Slot(who.get(), cell.code());
    boolean duty = isDuty(cell);
    String room = rename.room().isEmpty() ? rooms.getOrDefault(slot, "") : rename.room();
    if (room.isEmpty() && duty && places.has(rename.title())) {
      room = rename.title();
    }
    if (room.isEmpty()) {
      mistakes.warning(
          row.at("room"),
          cell.title(),
          "Nothing says in which room this is: it is left out.",
          "Fill the room in, in the line below the class.");
      return;
    }
    if (!duty) {
      classes.put(slot, rename.title());
    }
    add(slot, room, duty ? null : rename.title(), row);
  }

  /**
   * Takes a pupil's lesson.
   *
   * @param alone whether there are no teachers' lines, so that pupils' make the lessons
   */
  void pupil(String pupilId, boolean alone, Table.Row<StudentsFile.Lesson> row) {
    StudentsFile.Lesson lesson = row.value();
    Settings.Rename rename = rename(lesson.subject(), lesson.place().room());
    String teacher = lesson.place().teacher();
    if (rename.title().isEmpty() || teacher.isEmpty()) {
      return;
    }
    Optional<String> who = staff.byInitials(teacher, alone, row);
    if (who.isEmpty()) {
      return;
    }
    Slot slot = new Slot(who.get(), lesson.code());
    Integer year = lesson.pupil().year();
    String spoken = (year == null ? "" : "Year " + year + " ") + rename.title();
    String group = classes.getOrDefault(slot, spoken + " (" + teacher + ")");
    if (alone && !rename.room().isEmpty()) {
      add(slot, rename.room(), group, row);
    }
    Members members =
        groups.computeIfAbsent(
            group,
            _ ->
                new Members(
                    row, new TreeSet<>(), rename.title(), new TreeSet<>(), new TreeSet<>()));
    members.pupils().add(pupilId);
    members.staff().add(who.get());
    members.years().add(year == null ? 0 : year);
  }

  List<Table.Row<Appointment>> appointments() {
    return appointments;
  }

  /** The classes with their pupils; a class of several year groups has none of its own. */
  List<Table.Row<TeachingGroup>> groups() {
    List<Table.Row<TeachingGroup>> rows = new ArrayList<>();
    groups.forEach(
        (name, members) -> {
          int only = members.years().size() == 1 ? members.years().iterator().next() : 0;
          @Nullable Integer year = only == 0 ? null : only;
          rows.add(
              new Table.Row<>(
                  new TeachingGroup(
                      name, year, members.subject(), members.pupils(), members.staff()),
                  members.first().source(),
                  members.first().line()));
        });
    return rows;
  }

  private void add(Slot slot, String room, @Nullable String group, Table.Row<?> row) {
    PeriodCode.CycleDay day = slot.code().day();
    InCycle when =
        InCycle.always(
            day.week().isEmpty() ? null : day.week(), day.weekday(), slot.code().period());
    places
        .of(room, row)
        .map(id -> new Appointment(when, id, slot.staffId(), group))
        .filter(seen::add)
        .ifPresent(
            appointment ->
                appointments.add(new Table.Row<>(appointment, row.source(), row.line())));
  }

  private Settings.Rename rename(String title, String room) {
    Settings.Rename rename = settings.renames().get(title.toLowerCase(Locale.UK));
    if (rename == null) {
      return new Settings.Rename(title, room);
    }
    return rename.room().isEmpty() ? new Settings.Rename(rename.title(), room) : rename;
  }

  private static boolean isDuty(TeachersFile.Cell cell) {
    return DUTY.matcher(cell.title()).matches()
        || BETWEEN_LESSONS.matcher(cell.code().period()).matches();
  }
}
