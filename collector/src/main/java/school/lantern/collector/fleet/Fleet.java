package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.Database;
import school.lantern.collector.stale.Scope;
import school.lantern.model.LoginSession;

/** Rooms, and the devices that stand in them. */
@ApplicationScoped
public class Fleet {
  private final Database database;
  private final DeviceStore devices;
  private final RoomStore rooms;
  private final Moves moves;
  private final InferredStayStore inferred;

  Fleet(
      Database database,
      DeviceStore devices,
      RoomStore rooms,
      Moves moves,
      InferredStayStore inferred) {
    this.database = database;
    this.devices = devices;
    this.rooms = rooms;
    this.moves = moves;
    this.inferred = inferred;
  }

  public Optional<Device> device(String deviceId) {
    return database.read(() -> devices.find(deviceId));
  }

  /** All devices of a site, by host name. */
  public List<Device> devices(String site) {
    return database.read(() -> devices.ofSite(site));
  }

  /** The devices at a place, as {@link Scope#place()} names it. */
  public List<Device> devicesAt(String site, String place) {
    if (Scope.isUnplaced(place)) {
      return device(Scope.deviceOf(place)).stream().toList();
    }
    return database.read(() -> devices.inRoom(site, place));
  }

  /** The place that a device belongs to now: its room, or itself when it has none. */
  public String placeOf(Device device) {
    String roomId = device.roomId();
    return roomId == null ? Scope.unplaced(device.id()) : roomId;
  }

  /** Rooms of a site by id, in order of name. */
  public Map<String, Room> rooms(String site) {
    return database.read(() -> rooms.rooms(site));
  }

  /** The school's list of workstations: room id by host name in lower case. */
  public Map<String, String> workstations(String site) {
    return database.read(() -> rooms.workstations(site));
  }

  /** The room with this id, if it is on the school's list. */
  public Optional<Room> room(String site, String roomId) {
    return database.read(() -> rooms.room(site, roomId));
  }

  /**
   * Every room that has a workstation, by the list, by an enrolment token or by a booking; or had
   * one within a year, as people said or as was inferred: its past is still looked at.
   */
  public Set<String> roomsWithWorkstations(String site) {
    return database.read(
        () -> {
          Set<String> found = new TreeSet<>(rooms.workstations(site).values());
          devices.ofSite(site).stream()
              .flatMap(device -> Stream.ofNullable(device.roomId()))
              .forEach(found::add);
          moves.booked(site).stream().map(BookedTime::roomId).forEach(found::add);
          found.addAll(moves.former(site));
          found.addAll(inferred.rooms(site, moves.longAgo()));
          return found;
        });
  }

  /**
   * The school's list of rooms is exactly this from now on. Joins the caller's transaction; the
   * caller marks what becomes stale.
   */
  public void replaceRooms(String site, Collection<Room> all) {
    database.write(() -> rooms.replaceRooms(site, all));
  }

  /**
   * The school's list of workstations is exactly this from now on: room id by host name, case does
   * not matter. What was seen before stays with the room in which a machine stood. Joins the
   * caller's transaction, and marks what becomes stale.
   */
  public void replaceWorkstations(String site, Map<String, String> roomByHostname) {
    database.write(() -> moves.list(site, roomByHostname));
  }

  /** When laptops and trolleys stand elsewhere. */
  public List<BookedTime> bookings(String site) {
    return database.read(() -> moves.booked(site));
  }

  /** Makes these all bookings. Joins the caller's transaction, and marks what becomes stale. */
  public void replaceBookings(String site, List<BookedTime> bookings) {
    database.write(() -> moves.book(site, bookings));
  }

  /**
   * Notes that a device was heard, and which sessions it has open in that boot of its operating
   * system. Joins the caller's transaction.
   */
  public void heard(String deviceId, Instant at, UUID boot, List<LoginSession> openSessions) {
    database.write(() -> devices.heard(deviceId, at, boot, openSessions));
  }

  /**
   * Notes at which pace a device's agent goes. Joins the caller's transaction.
   *
   * @param slowBecause why it goes slowly, or {@code null} for full pace
   */
  public void pace(String deviceId, @Nullable String slowBecause) {
    database.write(() -> devices.pace(deviceId, slowBecause));
  }

  /**
   * What a technician is to see to on its computer.
   *
   * @param complaint in sentences, or {@code null} for nothing
   */
  public void health(String deviceId, @Nullable String complaint) {
    database.write(() -> devices.health(deviceId, complaint));
  }
}
