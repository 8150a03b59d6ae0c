package school.lantern.collector.imports.icalendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.SchoolExport;
import school.lantern.collector.platform.LanternConfig;

/**
 * A calendar for each room: what takes place in it and who is there, with cover, and the leave that
 * takes lessons out of it. No pupil is named.
 */
@ApplicationScoped
class RoomCalendarExport implements SchoolExport {
  private final ZoneId zone;

  RoomCalendarExport(LanternConfig config) {
    this.zone = config.zone();
  }

  @Override
  public String label() {
    return "iCalendar, one for each room";
  }

  @Override
  public String lacks() {
    return "trips; leave of single pupils; support and exemptions; terms and closures themselves; "
        + "period names; who is in a class";
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
    WrittenCalendar written = new WrittenCalendar(zone, data.people());
    Map<String, String> files = new TreeMap<>();
    for (Room room : data.rooms()) {
      WrittenCalendar.Head head = new WrittenCalendar.Head(room.name(), room.id(), withReasons);
      files.put(
          CalendarExport.fileName(room.id(), files.keySet()),
          written.of(head, contents.inRoom(room.id())));
    }
    return files;
  }
}
