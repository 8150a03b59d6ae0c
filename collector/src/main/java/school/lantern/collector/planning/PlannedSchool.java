package school.lantern.collector.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.TimetableFacts;

/** What the editor knows of the school. */
@ApplicationScoped
class PlannedSchool {
  private final Timetable timetable;
  private final Directory directory;
  private final Fleet fleet;
  private final SpokenTimes times;
  private final LanternConfig config;

  PlannedSchool(
      Timetable timetable,
      Directory directory,
      Fleet fleet,
      SpokenTimes times,
      LanternConfig config) {
    this.timetable = timetable;
    this.directory = directory;
    this.fleet = fleet;
    this.times = times;
    this.config = config;
  }

  LocalDate today() {
    return times.today();
  }

  TimetableFacts facts() {
    return timetable.facts(config.site());
  }

  DayReading day(LocalDate day, TimetableFacts facts) {
    return new DayReading(day, facts, timetable.day(config.site(), day), config.zone());
  }

  WeekGrid grid(Viewed viewed, IsoWeek week, TimetableFacts facts) {
    return WeekGrid.of(
        viewed, week.days().stream().map(day -> day(day, facts).look(viewed)).toList());
  }

  Names names() {
    return new Names(
        fleet.rooms(config.site()).values().stream()
            .collect(Collectors.toMap(Room::id, Room::name)),
        directory.staffNames(config.site()));
  }

  /** Pupils' names by id. */
  Map<String, String> pupils() {
    return directory.everybody(config.site()).stream()
        .filter(person -> person.audience() == Person.Audience.PUPIL)
        .collect(Collectors.toMap(Person::id, Person::displayName));
  }

  /** The classes that anything knows of, in alphabetical order. */
  List<String> groups(TimetableFacts facts) {
    return Stream.concat(
            directory.groups(config.site()).stream().map(TeachingGroup::name),
            facts.appointments().stream().map(Appointment::group).flatMap(Stream::ofNullable))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  /** What a change is held against. */
  Surroundings around() {
    return new Surroundings(
        timetable.plan(config.site()),
        new Surroundings.Rooms(
            fleet.rooms(config.site()).keySet(),
            new HashSet<>(fleet.workstations(config.site()).values())),
        today(),
        config.zone());
  }

  /** The room-days that a change has looked at anew. */
  Set<Scope> touched(Amendment change) {
    return timetable.touched(config.site(), timetable.foresee(config.site(), change));
  }
}
