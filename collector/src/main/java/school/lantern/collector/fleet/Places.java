package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import school.lantern.collector.fleet.Placement.Stay;
import school.lantern.collector.platform.Database;
import school.lantern.collector.stale.Scope;

/**
 * Which machine is where, and when: homes change, laptops and trolleys are booked, and of those of
 * a store that nobody booked it is inferred.
 */
@ApplicationScoped
public class Places {
  private final Database database;
  private final Elsewhere elsewhere;
  private final HomeStore homes;
  private final DeviceStore devices;
  private final Fleet fleet;

  Places(
      Database database, Elsewhere elsewhere, HomeStore homes, DeviceStore devices, Fleet fleet) {
    this.database = database;
    this.elsewhere = elsewhere;
    this.homes = homes;
    this.devices = devices;
    this.fleet = fleet;
  }

  /**
   * A machine of the school's list that should be at a place.
   *
   * @param hostname its name, in lower case
   * @param stays when, in order; they do not touch
   */
  public record Listed(String hostname, List<Stay> stays) {}

  /**
   * What is at a place.
   *
   * @param devices the devices, with when they are there, by host name
   * @param listed the machines of the list, enrolled or not, with when they should be there
   * @param store whether computers are only kept there
   */
  public record There(List<Placement> devices, List<Listed> listed, boolean store) {}

  /** What is at a place at some moment between the two. */
  public There at(String site, String place, Instant from, Instant until) {
    return database.read(
        () -> {
          Elsewhere.Reasons reasons = elsewhere.between(site, from, until);
          Asked asked = new Asked(site, place, from, until);
          if (Scope.isUnplaced(place)) {
            List<Device> one = devices.find(Scope.deviceOf(place)).stream().toList();
            return new There(placed(one, asked, reasons), List.of(), false);
          }
          Set<String> rooms = new HashSet<>(Set.of(place));
          reasons.booked().stream()
              .filter(one -> one.roomId().equals(place))
              .forEach(one -> rooms.add(one.machine()));
          return new There(
              placed(candidates(asked, rooms, reasons), asked, reasons),
              listed(rooms, asked, reasons.booked()),
              isStore(site, place));
        });
  }

  /** As far as anybody said, what is at home in a store between the two; nothing elsewhere. */
  List<Placement> inStore(String site, String place, Instant from, Instant until) {
    return database.read(
        () -> {
          if (!isStore(site, place)) {
            return List.of();
          }
          Elsewhere.Reasons said = elsewhere.between(site, from, until).saidOnly();
          Asked asked = new Asked(site, place, from, until);
          return placed(candidates(asked, Set.of(place), said), asked, said);
        });
  }

  private boolean isStore(String site, String place) {
    return fleet.room(site, place).filter(Room::store).isPresent();
  }

  /** Devices that may have been there. */
  private List<Device> candidates(Asked asked, Set<String> rooms, Elsewhere.Reasons reasons) {
    Set<String> names = new HashSet<>(homes.formerlyIn(asked.site(), rooms, asked.from()));
    rooms.forEach(one -> names.add(one.toLowerCase(Locale.ROOT))); // or a host name
    names.addAll(reasons.inferredIn(asked.place()));
    return devices.atOneOf(asked.site(), rooms, names);
  }

  /** The places at which a device is between the two: what its facts concern. */
  public Set<String> placesOf(Device device, Instant from, Instant until) {
    return database.read(
        () -> {
          Home home =
              homes
                  .ofDevices(device.site(), List.of(device))
                  .getOrDefault(device.id(), Home.always(fleet.placeOf(device)));
          Elsewhere.Reasons reasons = elsewhere.between(device.site(), from, until);
          return reasons.of(device, home).between(from, until, reasons.booked()).stream()
              .map(Stay::place)
              .collect(Collectors.toSet());
        });
  }

  /** Every room in which a machine is, or should be, between the two. */
  public Set<String> rooms(String site, Instant from, Instant until) {
    return database.read(
        () -> {
          Set<String> rooms = new TreeSet<>(fleet.roomsWithWorkstations(site));
          Elsewhere.Reasons reasons = elsewhere.between(site, from, until);
          reasons.booked().stream().map(Booking::roomId).forEach(rooms::add);
          reasons.inferred().values().stream()
              .flatMap(stays -> stays.stream().map(Stay::place))
              .forEach(rooms::add);
          return rooms;
        });
  }

  /** A place and a time. */
  private record Asked(String site, String place, Instant from, Instant until) {

    List<Stay> of(Whereabouts machine, List<Booking> booked) {
      return machine.between(from, until, booked).stream()
          .filter(stay -> stay.place().equals(place))
          .toList();
    }
  }

  private List<Placement> placed(List<Device> some, Asked asked, Elsewhere.Reasons reasons) {
    Map<String, Home> at = homes.ofDevices(asked.site(), some);
    List<Placement> found = new ArrayList<>();
    for (Device device : some) {
      Home home = at.getOrDefault(device.id(), Home.always(fleet.placeOf(device)));
      List<Stay> stays = asked.of(reasons.of(device, home), reasons.booked());
      if (!stays.isEmpty()) {
        found.add(new Placement(device, stays));
      }
    }
    return found;
  }

  /** A machine that was not yet on the list, or no longer is, has no place. */
  private List<Listed> listed(Set<String> rooms, Asked asked, List<Booking> booked) {
    Set<String> names = new TreeSet<>(homes.namesIn(asked.site(), rooms, asked.from()));
    rooms.forEach(one -> names.add(one.toLowerCase(Locale.ROOT)));
    List<Listed> found = new ArrayList<>();
    homes
        .ofNames(asked.site(), names)
        .forEach(
            (name, stays) -> {
              Home home = new Home(stays, List.of(), "");
              List<Stay> here = asked.of(new Whereabouts(name, home), booked);
              if (!here.isEmpty()) {
                found.add(new Listed(name, here));
              }
            });
    found.sort(Comparator.comparing(Listed::hostname));
    return found;
  }
}
