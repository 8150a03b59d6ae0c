package school.lantern.collector.imports.icalendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.SchoolExport;
import school.lantern.collector.imports.Table;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * A calendar for each member of staff: every lesson and duty of the terms, on the days on which it
 * takes place, and the trips and off-site days that they go along with. Cover is left out: it is of
 * single days, and a calendar that is handed in again takes the place of the whole timetable of its
 * owner. No pupil is named: calendars are carried about on telephones.
 */
@ApplicationScoped
class CalendarExport implements SchoolExport {
  private static final Table.Source NOWHERE = new Table.Source("", Map.of());

  private final ZoneId zone;

  CalendarExport(LanternConfig config) {
    this.zone = config.zone();
  }

  @Override
  public String label() {
    return "iCalendar, one for each member of staff";
  }

  @Override
  public String lacks() {
    return "cover; study leave, support and exemptions; who is on a trip beside staff; "
        + "terms and closures themselves; period names; who is in a class";
  }

  @Override
  public Map<String, String> files(SchoolData data) {
    return files(data, true);
  }

  @Override
  public Map<String, String> filesWithoutReasons(SchoolData data) {
    return files(data, false);
  }

  private Map<String, String> files(SchoolData data, boolean withTrips) {
    Map<String, Lessons> byStaff = new HashMap<>();
    TimetableFacts facts = data.timetable();
    TimetableFacts usual =
        new TimetableFacts(
            facts.calendar(), facts.bells(), facts.appointments(), List.of(), Arrangements.NONE);
    People people = people(data);
    facts.calendar().terms().stream()
        .flatMap(term -> term.start().datesUntil(term.end().plusDays(1)))
        .distinct()
        .forEach(
            day ->
                SchoolDay.of(usual, day, zone, people)
                    .slots()
                    .forEach(slot -> add(slot, day, byStaff)));
    Map<String, String> files = new TreeMap<>();
    for (Person person : data.people()) {
      if (person.audience() == Audience.STAFF) {
        List<Appointment> appointments =
            byStaff.getOrDefault(person.id(), new Lessons()).rows().stream()
                .map(Table.Row::value)
                .toList();
        List<Trips.Trip> trips = withTrips ? Trips.of(person.id(), facts, zone, people) : List.of();
        files.put(
            person.id().replaceAll("[^\\w.@ -]+", "-") + ".ics",
            new WrittenCalendar(zone, withTrips).of(person, appointments, trips));
      }
    }
    return files;
  }

  private void add(SupervisedSlot slot, LocalDate day, Map<String, Lessons> byStaff) {
    Lessons.Clock clock =
        new Lessons.Clock(
            slot.period().from().atZone(zone).toLocalTime(),
            slot.period().until().atZone(zone).toLocalTime());
    @Nullable String group = slot.what().group();
    String staffId = slot.supervisor().staffId();
    byStaff
        .computeIfAbsent(staffId, _ -> new Lessons())
        .add(new Lessons.Slot(clock, slot.roomId(), staffId, group), day, NOWHERE, 0);
  }

  private static People people(SchoolData data) {
    Map<String, Integer> years = new HashMap<>();
    for (Person person : data.people()) {
      Integer year = person.yearGroup();
      if (year != null) {
        years.put(person.id(), year);
      }
    }
    return new People(
        Map.of(),
        data.groups().stream().collect(Collectors.toMap(TeachingGroup::name, group -> group)),
        years);
  }
}
