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

/** Which machine is where, and when: homes change, and laptops and trolleys are booked. */
@ApplicationScoped
public class Places {
  private final Database database;
  private final BookingStore bookings;
  private final HomeStore homes;
  private final DeviceStore devices;
  private final Fleet fleet;

  Places(
      Database database, BookingStore bookings, HomeStore homes, DeviceStore devices, Fleet fleet) {
    this.database = database;
    this.bookings = bookings;
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
          List<Booking> booked = bookings.between(site, from, until);
          if (Scope.isUnplaced(place)) {
            List<Device> one = devices.find(Scope.deviceOf(place)).stream().toList();
            return new There(
                placed(one, new Asked(site, place, from, until), booked), List.of(), false);
          }
          Set<String> rooms = new HashSet<>(Set.of(place));
          booked.stream()
              .filter(one -> one.roomId().equals(place))
              .forEach(one -> rooms.add(one.machine()));
          Set<String> names = new HashSet<>(homes.formerlyIn(site, rooms, from));
          rooms.forEach(one -> names.add(one.toLowerCase(Locale.ROOT))); // or a host name
          Asked asked = new Asked(site, place, from, until);
          return new There(
              placed(devices.atOneOf(site, rooms, names), asked, booked),
              listed(rooms, asked, booked),
              fleet.room(site, place).filter(Room::store).isPresent());
        });
  }

  /** The places at which a device is between the two: what its facts concern. */
  public Set<String> placesOf(Device device, Instant from, Instant until) {
    return database.read(
        () -> {
          Home home =
              homes
                  .ofDevices(device.site(), List.of(device))
                  .getOrDefault(device.id(), Home.always(fleet.placeOf(device)));
          return new Whereabouts(HomeStore.name(device), home)
              .between(from, until, bookings.between(device.site(), from, until)).stream()
                  .map(Stay::place)
                  .collect(Collectors.toSet());
        });
  }

  /** Every room in which a machine is, or should be, between the two. */
  public Set<String> rooms(String site, Instant from, Instant until) {
    return database.read(
        () -> {
          Set<String> rooms = new TreeSet<>(fleet.roomsWithWorkstations(site));
          bookings.between(site, from, until).stream().map(Booking::roomId).forEach(rooms::add);
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

  private List<Placement> placed(List<Device> some, Asked asked, List<Booking> booked) {
    Map<String, Home> at = homes.ofDevices(asked.site(), some);
    List<Placement> found = new ArrayList<>();
    for (Device device : some) {
      Home home = at.getOrDefault(device.id(), Home.always(fleet.placeOf(device)));
      List<Stay> stays = asked.of(new Whereabouts(HomeStore.name(device), home), booked);
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
