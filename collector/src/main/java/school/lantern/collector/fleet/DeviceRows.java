package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

  /** A month of a trolley that is booked each lesson. */
  private static final int BOOKINGS_SHOWN = 100;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

  private final Fleet fleet;
  private final Certificates certificates;
  private final SpokenTimes times;
  private final LanternConfig config;
  private final Clock clock;

  DeviceRows(
      Fleet fleet,
      Certificates certificates,
      SpokenTimes times,
      LanternConfig config,
      Clock clock) {
    this.fleet = fleet;
    this.certificates = certificates;
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
    Map<String, Certificates.Paper> papers = certificates.ofSite(config.site());
    Instant now = clock.instant();
    List<Row> rows =
        fleet.devices(config.site()).stream()
            .map(device -> row(device, rooms, papers.get(device.id()), now))
            .sorted(Comparator.comparing((Row row) -> row.state()).thenComparing(Row::hostname))
            .toList();
    return new Board(
        rows,
        List.copyOf(rooms.values()),
        bookings(rooms),
        certificates.copied(config.site()),
        certificates.keysPerWeek());
  }

  /** Those of today and the days to come that are not over, the next ones first. */
  private List<Booked> bookings(Map<String, Room> rooms) {
    LocalDate today = times.today();
    LocalTime now = LocalTime.ofInstant(clock.instant(), config.zone());
    return fleet.bookings(config.site()).stream()
        .filter(one -> !one.date().isBefore(today) && !over(one, today, now))
        .limit(BOOKINGS_SHOWN)
        .map(
            one ->
                new Booked(
                    name(rooms, one.machine()),
                    name(rooms, one.roomId()),
                    (one.date().equals(today) ? "Today" : DAY.format(one.date())) + hours(one),
                    one.date().equals(today) && !one.start().isAfter(now)))
        .toList();
  }

  private static boolean over(BookedTime booked, LocalDate today, LocalTime now) {
    return booked.date().equals(today)
        && !booked.end().equals(LocalTime.MIDNIGHT)
        && !booked.end().isAfter(now);
  }

  private static String hours(BookedTime booked) {
    boolean allDay =
        booked.start().equals(LocalTime.MIDNIGHT) && booked.end().equals(LocalTime.MIDNIGHT);
    String end = booked.end().equals(LocalTime.MIDNIGHT) ? "midnight" : booked.end().toString();
    return allDay ? ", all day" : ", " + booked.start() + " to " + end;
  }

  private static String name(Map<String, Room> rooms, String id) {
    Room room = rooms.get(id);
    return room == null ? id : room.name();
  }

  private Row row(
      Device device, Map<String, Room> rooms, Certificates.@Nullable Paper paper, Instant now) {
    String roomId = device.roomId();
    Room room = roomId == null ? null : rooms.get(roomId);
    Instant heard = device.contact().lastHeard();
    return new Row(
        device,
        room == null ? roomId : room.name(),
        heard == null ? null : times.say(heard),
        new Papers(times.say(device.contact().life().enrolledAt()), paper),
        state(device, now));
  }

  static State state(Device device, Instant now) {
    Instant heard = device.contact().lastHeard();
    if (device.contact().life().revoked()) {
      return State.REVOKED;
    }
    if (device.contact().life().replacedAt() != null) {
      return State.REPLACED;
    }
    return heard == null || heard.plus(SILENT_AFTER).isBefore(now) ? State.SILENT : State.HEARD;
  }

  /** Whether a device speaks; in the order of the page. */
  enum State {
    SILENT("Silent", "amber"),
    HEARD("Heard", "calm"),
    REPLACED("Set up anew", ""),
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

  /** Since when a device is one, and until when it is believed. */
  record Papers(SpokenTime enrolled, Certificates.@Nullable Paper certificate) {}

  /** One device. */
  record Row(
      Device device,
      @Nullable String room,
      @Nullable SpokenTime heard,
      Papers papers,
      State state) {
    public String hostname() {
      return device.hostname();
    }

    public @Nullable String slowBecause() {
      return state == State.HEARD ? device.contact().said().slowBecause() : null;
    }

    public @Nullable String complaint() {
      return device.contact().life().retiredAt() == null
          ? device.contact().said().complaint()
          : null;
    }

    public boolean mayBeShutOut() {
      return state != State.REVOKED;
    }
  }

  /**
   * A laptop or a trolley that stands elsewhere.
   *
   * @param machine what: a computer, or the trolley's name
   * @param room where
   * @param when in words
   * @param now whether that is now
   */
  record Booked(String machine, String room, String when, boolean now) {}

  /** All of them, the rooms that a token can name, what is booked, and what was copied. */
  record Board(
      List<Row> rows,
      List<Room> rooms,
      List<Booked> bookings,
      List<CopiedComputers.Copied> copied,
      int keysPerWeek) {
    public boolean wasCopied(Row row) {
      return copied.stream().anyMatch(one -> one.deviceId().equals(row.device().id()));
    }

    public long silent() {
      return rows.stream().filter(row -> row.state() == State.SILENT).count();
    }

    public long complaining() {
      return rows.stream().filter(row -> row.complaint() != null).count();
    }

    public long placeless() {
      return rows.stream().filter(row -> row.room() == null).count();
    }
  }
}
