package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import school.lantern.collector.fleet.Placement.Stay;
import school.lantern.collector.stale.Scope;

/** Reads where machines are and were at home. Runs in the caller's transaction. */
@ApplicationScoped
class HomeStore {

  /** The homes of devices, by device id. */
  Map<String, Home> ofDevices(String site, Collection<Device> devices) {
    Set<String> names = new HashSet<>();
    List<String> ids = devices.stream().map(Device::id).toList();
    devices.forEach(device -> names.add(name(device)));
    Map<String, List<Stay>> listed = ofNames(site, names);
    Map<String, List<Stay>> tokens = former(site, ids);
    List<DeviceEntity> kept = ids.isEmpty() ? List.of() : DeviceEntity.list("id in ?1", ids);
    for (DeviceEntity device : kept) {
      if (device.tokenRoomId != null) {
        add(tokens, device.id, since(device.tokenRoomId, device.tokenSinceMillis));
      }
    }
    Map<String, Home> homes = new HashMap<>();
    for (Device device : devices) {
      homes.put(
          device.id(),
          Home.ofDevice(
              listed.getOrDefault(name(device), List.of()),
              tokens.getOrDefault(device.id(), List.of()),
              Scope.unplaced(device.id())));
    }
    return homes;
  }

  /** When these host names stood in which room by the school's list, by name. */
  Map<String, List<Stay>> ofNames(String site, Collection<String> names) {
    Map<String, List<Stay>> listed = former(site, names);
    List<WorkstationEntity> now =
        names.isEmpty()
            ? List.of()
            : WorkstationEntity.list("site = ?1 and hostname in ?2", site, names);
    now.forEach(row -> add(listed, row.hostname, since(row.roomId, row.sinceMillis)));
    return listed;
  }

  /** Host names that the list places in one of the rooms, or did at some time since. */
  Set<String> namesIn(String site, Collection<String> rooms, Instant since) {
    Set<String> names = new TreeSet<>(formerlyIn(site, rooms, since));
    if (!names.isEmpty()) {
      // What only a token had placed was never on the list.
      DeviceEntity.<DeviceEntity>list("id in ?1", names).forEach(device -> names.remove(device.id));
    }
    WorkstationEntity.<WorkstationEntity>list("site = ?1 and roomId in ?2", site, rooms)
        .forEach(row -> names.add(row.hostname));
    return names;
  }

  /** Host names and device ids that stood in one of the rooms at some time since. */
  Set<String> formerlyIn(String site, Collection<String> rooms, Instant since) {
    Set<String> machines = new TreeSet<>();
    FormerRoomEntity.<FormerRoomEntity>list(
            "site = ?1 and roomId in ?2 and untilMillis > ?3", site, rooms, since.toEpochMilli())
        .forEach(row -> machines.add(row.machine));
    return machines;
  }

  private static Map<String, List<Stay>> former(String site, Collection<String> machines) {
    Map<String, List<Stay>> stays = new HashMap<>();
    if (!machines.isEmpty()) {
      FormerRoomEntity.<FormerRoomEntity>list("site = ?1 and machine in ?2", site, machines)
          .forEach(row -> add(stays, row.machine, row.stay()));
    }
    return stays;
  }

  static String name(Device device) {
    return device.hostname().toLowerCase(Locale.ROOT);
  }

  private static Stay since(String roomId, long millis) {
    return new Stay(roomId, Instant.ofEpochMilli(millis), Instant.MAX);
  }

  private static void add(Map<String, List<Stay>> stays, String machine, Stay stay) {
    stays.computeIfAbsent(machine, _ -> new ArrayList<>()).add(stay);
  }
}
