package school.lantern.collector.imports.registers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.presence.RegisterChange;
import school.lantern.collector.presence.RegisterMark;

/** Says what a file of registers changes, or changed. */
@ApplicationScoped
class RegisterLines {
  static final int SHOWN = 20;

  private final RegisterRecords records;
  private final LanternConfig config;

  RegisterLines(RegisterRecords records, LanternConfig config) {
    this.records = records;
    this.config = config;
  }

  /**
   * The first of them in full.
   *
   * @param lines at most {@link #SHOWN}
   * @param more how many there are beside them
   */
  record Said(List<RegisterLine> lines, int more) {
    static final Said NOTHING = new Said(List.of(), 0);
  }

  Said say(List<RegisterChange> changes) {
    Map<String, String> staff = records.staffNames(config.site());
    Map<String, Room> rooms = records.rooms(config.site());
    List<RegisterLine> lines =
        changes.stream().limit(SHOWN).map(change -> line(change, staff, rooms)).toList();
    return new Said(lines, changes.size() - lines.size());
  }

  private RegisterLine line(
      RegisterChange change, Map<String, String> staff, Map<String, Room> rooms) {
    RegisterMark mark = change.mark();
    Room room = rooms.get(mark.roomId());
    return new RegisterLine(
        mark.day(),
        mark.period(),
        room == null ? mark.roomId() : room.name(),
        staff.getOrDefault(mark.staffId(), mark.staffId()),
        clock(mark.takenAt()),
        change.before() == null ? null : clock(change.before()));
  }

  private String clock(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK).format(at.atZone(config.zone()));
  }
}
