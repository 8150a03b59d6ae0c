package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The school's lists of rooms and of workstations. */
@ApplicationScoped
class RoomStore {

  Map<String, Room> rooms(String site) {
    List<RoomEntity> kept = RoomEntity.list("site = ?1 order by name, id", site);
    Map<String, Room> rooms = new LinkedHashMap<>();
    kept.forEach(room -> rooms.put(room.id, new Room(room.id, room.name)));
    return rooms;
  }

  Optional<Room> room(String site, String id) {
    return RoomEntity.<RoomEntity>find("site = ?1 and id = ?2", site, id)
        .firstResultOptional()
        .map(room -> new Room(room.id, room.name));
  }

  Set<String> workstationsIn(String site, String roomId) {
    return WorkstationEntity.<WorkstationEntity>list("site = ?1 and roomId = ?2", site, roomId)
        .stream()
        .map(kept -> kept.hostname)
        .collect(Collectors.toUnmodifiableSet());
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
      kept.persist();
    }
  }

  void replaceWorkstations(String site, Map<String, String> roomByHostname) {
    WorkstationEntity.flush();
    WorkstationEntity.delete("site", site);
    WorkstationEntity.getEntityManager().clear();
    roomByHostname.forEach(
        (hostname, roomId) -> {
          WorkstationEntity kept = new WorkstationEntity();
          kept.site = site;
          kept.hostname = hostname.toLowerCase(Locale.ROOT);
          kept.roomId = roomId;
          kept.persist();
        });
  }
}
