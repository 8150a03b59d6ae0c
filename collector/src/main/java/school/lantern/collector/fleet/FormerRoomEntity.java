package school.lantern.collector.fleet;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import school.lantern.collector.fleet.Placement.Stay;

/** A row of {@code former_room}: where a machine stood before. */
@Entity
@Table(name = "former_room")
@IdClass(FormerRoomEntity.Key.class)
class FormerRoomEntity extends PanacheEntityBase {
  @Id String site = "";

  /** A host name in lower case, or the id of a device that its token had placed. */
  @Id String machine = "";

  @Id
  @Column(name = "from_at")
  long fromMillis;

  @Column(name = "until_at")
  long untilMillis;

  @Column(name = "room_id")
  String roomId = "";

  record Key(String site, String machine, long fromMillis) implements Serializable {}

  /**
   * Keeps that a machine stood there; a room that it had for no time is none. What began at the
   * very same moment, by a clock that was set back, gives way.
   */
  static void keep(String site, String machine, Stay stay) {
    long from = stay.from().toEpochMilli();
    if (from < stay.until().toEpochMilli()) {
      FormerRoomEntity row = findById(new Key(site, machine, from));
      if (row == null) {
        row = new FormerRoomEntity();
        row.site = site;
        row.machine = machine;
        row.fromMillis = from;
      }
      row.untilMillis = stay.until().toEpochMilli();
      row.roomId = stay.place();
      row.persist();
    }
  }

  /** Rooms in which a machine of the site stood at some time since. */
  static Set<String> rooms(String site, Instant since) {
    return FormerRoomEntity.<FormerRoomEntity>list(
            "site = ?1 and untilMillis > ?2", site, since.toEpochMilli())
        .stream()
        .map(row -> row.roomId)
        .collect(Collectors.toSet());
  }

  /** Rooms in which this machine stood at some time. */
  static Set<String> roomsOf(String site, String machine) {
    return FormerRoomEntity.<FormerRoomEntity>list("site = ?1 and machine = ?2", site, machine)
        .stream()
        .map(row -> row.roomId)
        .collect(Collectors.toSet());
  }

  Stay stay() {
    return new Stay(roomId, Instant.ofEpochMilli(fromMillis), Instant.ofEpochMilli(untilMillis));
  }
}
