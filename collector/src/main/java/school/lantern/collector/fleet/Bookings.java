package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import school.lantern.collector.fleet.Placement.Stay;
import school.lantern.collector.platform.Database;

/** Laptops and trolleys that move: which device is where, and when. */
@ApplicationScoped
public class Bookings {
  private final Database database;
  private final BookingStore store;
  private final Fleet fleet;

  Bookings(Database database, BookingStore store, Fleet fleet) {
    this.database = database;
    this.store = store;
    this.fleet = fleet;
  }

  /** The bookings that touch a time. */
  public List<Booking> between(String site, Instant from, Instant until) {
    return database.read(() -> store.between(site, from, until));
  }

  /**
   * Makes {@code bookings} all there are. Joins the caller's transaction; the caller marks what
   * becomes stale.
   */
  public void replace(String site, List<Booking> bookings) {
    database.write(() -> store.replace(site, bookings));
  }

  /**
   * The devices that are at a place at some moment between the two, by host name: those whose home
   * it is, without the time that they are booked elsewhere, and those that are booked there.
   */
  public List<Placement> at(String site, String place, Instant from, Instant until) {
    return database.read(
        () -> {
          List<Booking> bookings = store.between(site, from, until);
          List<Device> devices =
              bookings.isEmpty() ? fleet.devicesAt(site, place) : fleet.devices(site);
          return devices.stream()
              .map(device -> new Placement(device, stays(device, place, from, until, bookings)))
              .filter(placement -> !placement.stays().isEmpty())
              .toList();
        });
  }

  /** The places at which a device is between the two: what its facts concern. */
  public Set<String> placesOf(Device device, Instant from, Instant until) {
    List<Booking> bookings = between(device.site(), from, until);
    return of(device).between(from, until, bookings).stream()
        .map(Stay::place)
        .collect(Collectors.toSet());
  }

  private List<Stay> stays(
      Device device, String place, Instant from, Instant until, List<Booking> bookings) {
    return of(device).between(from, until, bookings).stream()
        .filter(stay -> stay.place().equals(place))
        .toList();
  }

  private Whereabouts of(Device device) {
    return new Whereabouts(device.hostname().toLowerCase(Locale.ROOT), fleet.placeOf(device));
  }
}
