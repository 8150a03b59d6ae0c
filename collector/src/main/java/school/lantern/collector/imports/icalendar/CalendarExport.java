package school.lantern.collector.imports.icalendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.SchoolExport;
import school.lantern.collector.platform.LanternConfig;

/**
 * A calendar for each member of staff: every lesson and duty of the terms, on the days on which it
 * takes place, with cover, and the trips and leave that concern them. No pupil is named: calendars
 * are carried about on telephones.
 */
@ApplicationScoped
class CalendarExport implements SchoolExport {
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
    return "leave of single pupils; support and exemptions; who is on a trip beside staff; "
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

  private Map<String, String> files(SchoolData data, boolean withReasons) {
    CalendarContents contents = new CalendarContents(data, zone, withReasons);
    Map<String, String> files = new TreeMap<>();
    for (Person person : data.people()) {
      if (person.audience() == Audience.STAFF) {
        WrittenCalendar.Head head =
            new WrittenCalendar.Head(person.displayName(), null, withReasons);
        files.put(
            fileName(person.id(), files.keySet()),
            new WrittenCalendar(zone, data.people()).of(head, contents.ofStaff(person.id())));
      }
    }
    return files;
  }

  /** The file of whoever, or whatever, has this id: not one that is taken. */
  static String fileName(String id, Set<String> taken) {
    String name = id.replaceAll("[^\\w.@ -]+", "-");
    String free = name + ".ics";
    for (int number = 2; taken.contains(free); number++) {
      free = name + "-" + number + ".ics";
    }
    return free;
  }
}
