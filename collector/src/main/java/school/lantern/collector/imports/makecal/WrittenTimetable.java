package school.lantern.collector.imports.makecal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.imports.CsvText;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Recurrence;

/** Writes the files of teachers, students and events. */
final class WrittenTimetable {
  private final SchoolData data;
  private final List<String> weeks;
  private final Map<String, Person> people;

  WrittenTimetable(SchoolData data) {
    this.data = data;
    List<String> cycle = data.timetable().cycle();
    this.weeks = cycle.size() < 2 ? List.of("") : cycle;
    this.people = data.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
  }

  private record Column(String week, DayOfWeek weekday, String period) {
    String written() {
      return WrittenSettings.written(week, weekday) + ":" + period;
    }
  }

  private record Placed(Column column, Appointment appointment) {}

  String teachers() {
    List<Placed> placed = placed();
    List<Column> columns =
        placed.stream()
            .map(Placed::column)
            .distinct()
            .sorted(
                Comparator.comparing(Column::week)
                    .thenComparing(Column::weekday)
                    .thenComparing(Column::period))
            .toList();
    List<String> headings = new ArrayList<>(List.of("Email"));
    columns.forEach(column -> headings.add(column.written()));
    Map<String, Map<Column, Appointment>> byStaff = new TreeMap<>();
    placed.forEach(
        one ->
            byStaff
                .computeIfAbsent(one.appointment().staffId(), _ -> new LinkedHashMap<>())
                .putIfAbsent(one.column(), one.appointment()));
    List<List<String>> rows = new ArrayList<>();
    byStaff.forEach(
        (staffId, cells) -> {
          List<String> classes = new ArrayList<>(List.of(address(staffId)));
          List<String> rooms = new ArrayList<>(List.of(""));
          for (Column column : columns) {
            Appointment cell = cells.get(column);
            String group = cell == null ? "" : cell.group();
            classes.add(group == null ? "Duty" : group);
            rooms.add(cell == null ? "" : cell.roomId());
          }
          rows.add(classes);
          rows.add(rooms);
        });
    return CsvText.written(headings, rows);
  }

  String students() {
    Map<String, TeachingGroup> groups =
        data.groups().stream().collect(Collectors.toMap(TeachingGroup::name, Function.identity()));
    Set<List<String>> rows = new LinkedHashSet<>();
    for (Placed one : placed()) {
      String name = one.appointment().group();
      TeachingGroup group = name == null ? null : groups.get(name);
      if (group != null) {
        String subject = group.subject();
        for (String pupil : group.pupilIds()) {
          rows.add(
              List.of(
                  address(pupil),
                  year(pupil),
                  subject == null ? group.name() : subject,
                  one.column().written(),
                  one.appointment().roomId(),
                  one.appointment().staffId()));
        }
      }
    }
    List<List<String>> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(row -> String.join("\t", row)));
    return CsvText.written(
        List.of("Email", "Year", "Subject", "Period", "Room", "Teacher"), sorted);
  }

  /** Duties by the clock on single dates; whatever else goes by the clock has no place here. */
  String events() {
    List<List<String>> rows = new ArrayList<>();
    for (Appointment duty : data.timetable().appointments()) {
      if (duty.isDuty()
          && duty.when() instanceof ByClock(LocalTime start, LocalTime end, Recurrence when)
          && when.first().equals(when.last())) {
        long minutes = Math.floorMod(Duration.between(start, end).toMinutes(), 24 * 60);
        rows.add(
            List.of(
                address(duty.staffId()),
                when.first().toString(),
                start.toString(),
                Long.toString(minutes),
                "Duty",
                duty.roomId()));
      }
    }
    return CsvText.written(List.of("Email", "Date", "Time", "Duration", "Title", "Location"), rows);
  }

  private List<Placed> placed() {
    List<Placed> placed = new ArrayList<>();
    for (Appointment appointment : data.timetable().appointments()) {
      if (appointment.when() instanceof InCycle when) {
        String own = when.week();
        for (String week : own == null || weeks.size() < 2 ? weeks : List.of(own)) {
          placed.add(new Placed(new Column(week, when.weekday(), when.period()), appointment));
        }
      }
    }
    return placed;
  }

  /** An address if one is known, else the id: both are found again. */
  private String address(String id) {
    Person person = people.get(id);
    return person == null
        ? id
        : new TreeSet<>(person.accounts())
            .stream().filter(logOn -> logOn.contains("@")).findFirst().orElse(id);
  }

  private String year(String id) {
    Person person = people.get(id);
    Integer year = person == null ? null : person.yearGroup();
    return year == null ? "" : year.toString();
  }
}
