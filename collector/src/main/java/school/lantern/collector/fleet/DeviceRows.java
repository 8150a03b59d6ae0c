package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.collector.platform.SpokenTimes;

/** The list of devices, as the technician's page shows it. */
@ApplicationScoped
class DeviceRows {
  /** An agent that works is heard every minute; after five, something is wrong. */
  private static final Duration SILENT_AFTER = Duration.ofMinutes(5);

  private final Fleet fleet;
  private final SpokenTimes times;
  private final LanternConfig config;
  private final Clock clock;

  DeviceRows(Fleet fleet, SpokenTimes times, LanternConfig config, Clock clock) {
    this.fleet = fleet;
    this.times = times;
    this.config = config;
    this.clock = clock;
  }

  List<Room> rooms() {
    return List.copyOf(fleet.rooms(config.site()).values());
  }

  /** What needs the technician comes first. */
  Board board() {
    Map<String, Room> rooms = fleet.rooms(config.site());
    Instant now = clock.instant();
    List<Row> rows =
        fleet.devices(config.site()).stream()
            .map(device -> row(device, rooms, now))
            .sorted(Comparator.comparing((Row row) -> row.state()).thenComparing(Row::hostname))
            .toList();
    return new Board(rows, List.copyOf(rooms.values()));
  }

  private Row row(Device device, Map<String, Room> rooms, Instant now) {
    String roomId = device.roomId();
    Room room = roomId == null ? null : rooms.get(roomId);
    Instant heard = device.contact().lastHeard();
    return new Row(
        device,
        room == null ? roomId : room.name(),
        heard == null ? null : times.say(heard),
        times.say(device.contact().life().enrolledAt()),
        state(device, now));
  }

  static State state(Device device, Instant now) {
    Instant heard = device.contact().lastHeard();
    if (device.contact().life().revoked()) {
      return State.REVOKED;
    }
    return heard == null || heard.plus(SILENT_AFTER).isBefore(now) ? State.SILENT : State.HEARD;
  }

  /** Whether a device speaks; in the order of the page. */
  enum State {
    SILENT("Silent", "amber"),
    HEARD("Heard", "calm"),
    REVOKED("Shut out", "");

    private final String label;
    private final String tone;

    State(String label, String tone) {
      this.label = label;
      this.tone = tone;
    }

    public String label() {
      return label;
    }

    public String tone() {
      return tone;
    }
  }

  /** One device. */
  record Row(
      Device device,
      @Nullable String room,
      @Nullable SpokenTime heard,
      SpokenTime enrolled,
      State state) {
    public String hostname() {
      return device.hostname();
    }

    public boolean mayBeShutOut() {
      return state != State.REVOKED;
    }
  }

  /** All of them, and the rooms that a token can name. */
  record Board(List<Row> rows, List<Room> rooms) {
    public long silent() {
      return rows.stream().filter(row -> row.state() == State.SILENT).count();
    }

    public long placeless() {
      return rows.stream().filter(row -> row.room() == null).count();
    }
  }
}
