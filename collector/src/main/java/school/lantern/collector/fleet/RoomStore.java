package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The school's lists of rooms and of workstations. */
@ApplicationScoped
class RoomStore {

  Map<String, Room> rooms(String site) {
    List<RoomEntity> kept = RoomEntity.list("site = ?1 order by name, id", site);
    Map<String, Room> rooms = new LinkedHashMap<>();
    kept.forEach(room -> rooms.put(room.id, new Room(room.id, room.name)));
    return rooms;
  }

  void replaceRooms(String site, Collection<Room> rooms) {
    RoomEntity.delete("site", site);
    for (Room room : rooms) {
      RoomEntity kept = new RoomEntity();
      kept.site = site;
      kept.id = room.id();
      kept.name = room.name();
      kept.persist();
    }
  }

  void replaceWorkstations(String site, Map<String, String> roomByHostname) {
    WorkstationEntity.delete("site", site);
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
