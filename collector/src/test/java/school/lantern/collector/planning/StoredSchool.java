package school.lantern.collector.planning;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import school.lantern.collector.MovableClock;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.TimetableFacts;

/** The school on paper, stored; the clock stands on Monday 23 November 2026, 10:10. */
@Singleton
class StoredSchool {
  private final Directory directory;
  private final Fleet fleet;
  private final Timetable timetable;
  private final LanternConfig config;
  private final MovableClock clock;
  private Before before = new Before(List.of(), List.of(), Map.of(), TimetableFacts.NONE);

  StoredSchool(
      Directory directory,
      Fleet fleet,
      Timetable timetable,
      LanternConfig config,
      MovableClock clock) {
    this.directory = directory;
    this.fleet = fleet;
    this.timetable = timetable;
    this.config = config;
    this.clock = clock;
  }

  private record Before(
      List<Person> people,
      List<Room> rooms,
      Map<String, String> workstations,
      TimetableFacts facts) {}

  void begin() {
    clock.set(Instant.parse("2026-11-23T10:10:00Z"));
    before =
        new Before(
            directory.everybody(config.site()),
            List.copyOf(fleet.rooms(config.site()).values()),
            fleet.workstations(config.site()),
            facts());
    List<Person> people = new ArrayList<>();
    PaperSchool.NAMES
        .staff()
        .forEach(
            (id, name) -> people.add(new Person(id, name, Person.Audience.STAFF, null, Set.of())));
    people.add(new Person("P1", "Amelia Khan", Person.Audience.PUPIL, 8, Set.of("a.khan")));
    people.add(new Person("P2", "Leo Marsh", Person.Audience.PUPIL, 12, Set.of("l.marsh")));
    directory.replace(config.site(), people);
    fleet.replaceRooms(
        config.site(),
        PaperSchool.NAMES.rooms().entrySet().stream()
            .map(room -> new Room(room.getKey(), room.getValue()))
            .toList());
    fleet.replaceWorkstations(config.site(), Map.of("d5-1", "D5", "d7-1", "D7", "lib-1", "LIB"));
    store(PaperSchool.facts());
  }

  /** Other tests share the site and the clock. */
  void bringBack() {
    directory.replace(config.site(), before.people());
    fleet.replaceRooms(config.site(), before.rooms());
    fleet.replaceWorkstations(config.site(), before.workstations());
    store(before.facts());
    clock.reset();
  }

  void store(TimetableFacts facts) {
    timetable.replace(config.site(), facts);
  }

  TimetableFacts facts() {
    return timetable.facts(config.site());
  }

  void people(List<Person> more) {
    List<Person> people = new ArrayList<>(directory.everybody(config.site()));
    people.addAll(more);
    directory.replace(config.site(), people);
  }

  void rooms(List<Room> more) {
    List<Room> rooms = new ArrayList<>(fleet.rooms(config.site()).values());
    rooms.addAll(more);
    fleet.replaceRooms(config.site(), rooms);
  }
}
