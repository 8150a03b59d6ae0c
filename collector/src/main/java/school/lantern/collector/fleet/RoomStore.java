package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import school.lantern.collector.fleet.Placement.Stay;

/** The school's lists of rooms and of workstations. */
@ApplicationScoped
class RoomStore {

  Map<String, Room> rooms(String site) {
    List<RoomEntity> kept = RoomEntity.list("site = ?1 order by name, id", site);
    Map<String, Room> rooms = new LinkedHashMap<>();
    kept.forEach(room -> rooms.put(room.id, room.room()));
    return rooms;
  }

  Optional<Room> room(String site, String id) {
    return RoomEntity.<RoomEntity>find("site = ?1 and id = ?2", site, id)
        .firstResultOptional()
        .map(RoomEntity::room);
  }

  /** Room id by host name. */
  Map<String, String> workstations(String site) {
    List<WorkstationEntity> kept = WorkstationEntity.list("site = ?1 order by hostname", site);
    Map<String, String> rooms = new LinkedHashMap<>();
    kept.forEach(workstation -> rooms.put(workstation.hostname, workstation.roomId));
    return rooms;
  }

  void replaceRooms(String site, Collection<Room> rooms) {
    RoomEntity.flush();
    RoomEntity.delete("site", site);
    RoomEntity.getEntityManager().clear(); // rows read before would clash with their successors
    for (Room room : rooms) {
      RoomEntity kept = new RoomEntity();
      kept.site = site;
      kept.id = room.id();
      kept.name = room.name();
      kept.store = room.store();
      kept.campus = room.campus();
      kept.persist();
    }
  }

  /** What differs holds from {@code at} on; where machines stood until then is kept. */
  void replaceWorkstations(String site, Map<String, String> roomByHostname, Instant at) {
    Map<String, String> wanted = new TreeMap<>();
    roomByHostname.forEach((hostname, room) -> wanted.put(hostname.toLowerCase(Locale.ROOT), room));
    List<WorkstationEntity> before = WorkstationEntity.list("site = ?1 order by hostname", site);
    for (WorkstationEntity kept : before) {
      String room = wanted.remove(kept.hostname);
      if (!kept.roomId.equals(room)) {
        Stay until = new Stay(kept.roomId, Instant.ofEpochMilli(kept.sinceMillis), at);
        FormerRoomEntity.keep(site, kept.hostname, until);
        if (room == null) {
          kept.delete();
        } else {
          kept.roomId = room;
          kept.sinceMillis = at.toEpochMilli();
        }
      }
    }
    wanted.forEach(
        (hostname, room) -> {
          WorkstationEntity kept = new WorkstationEntity();
          kept.site = site;
          kept.hostname = hostname;
          kept.roomId = room;
          kept.sinceMillis = at.toEpochMilli();
          kept.persist();
        });
    WorkstationEntity.flush();
  }
}
