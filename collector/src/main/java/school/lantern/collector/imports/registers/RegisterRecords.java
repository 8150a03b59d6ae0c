package school.lantern.collector.imports.registers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.presence.Registers;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.Timetable;

/** What is known of the school, over the features that keep it. */
@ApplicationScoped
class RegisterRecords {
  private final Directory directory;
  private final Fleet fleet;
  private final Timetable timetable;
  private final Registers registers;

  RegisterRecords(Directory directory, Fleet fleet, Timetable timetable, Registers registers) {
    this.directory = directory;
    this.fleet = fleet;
    this.timetable = timetable;
    this.registers = registers;
  }

  Set<String> staffIds(String site) {
    return staffNames(site).keySet();
  }

  Map<String, String> staffNames(String site) {
    return directory.staffNames(site);
  }

  Set<String> roomIds(String site) {
    return rooms(site).keySet();
  }

  Map<String, Room> rooms(String site) {
    return fleet.rooms(site);
  }

  SchoolDay day(String site, LocalDate day) {
    return timetable.day(site, day);
  }

  Registers registers() {
    return registers;
  }
}
