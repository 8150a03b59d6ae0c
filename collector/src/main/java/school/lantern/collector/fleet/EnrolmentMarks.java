package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.StaleScopes;

/**
 * Marks what an enrolment changes: a device that enrols with another token stands in another room
 * from now on, and one that takes over a name is expected in the place of its predecessor. Runs in
 * the caller's transaction.
 */
@ApplicationScoped
class EnrolmentMarks {
  private final DeviceStore devices;
  private final BookingStore bookings;
  private final StaleScopes stale;
  private final Clock clock;
  private final ZoneId zone;

  EnrolmentMarks(
      DeviceStore devices,
      BookingStore bookings,
      StaleScopes stale,
      Clock clock,
      LanternConfig config) {
    this.devices = devices;
    this.bookings = bookings;
    this.stale = stale;
    this.clock = clock;
    this.zone = config.zone();
  }

  /**
   * Enrols a device, and has the rooms looked at anew today in which it, or another of its name,
   * was and is. An enrolment that is only repeated changes nothing.
   */
  void around(String deviceId, String hostname, Runnable enrolment) {
    Set<String> names = new HashSet<>(Set.of(hostname.toLowerCase(Locale.ROOT)));
    Optional<Device> known = devices.find(deviceId);
    known.map(HomeStore::name).ifPresent(names::add);
    List<Device> before = devices.named(deviceId, names);
    enrolment.run();
    List<Device> after = devices.named(deviceId, names);
    if (!after.equals(before)) {
      Instant now = clock.instant();
      Set<Scope> touched = today(Stream.concat(before.stream(), after.stream()).toList(), now);
      touched.addAll(past(known.orElse(null), devices.find(deviceId).orElseThrow(), now));
      stale.mark(touched, now);
    }
  }

  /** At home, and where they or their trolleys are booked. */
  private Set<Scope> today(List<Device> some, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Instant from = today.atStartOfDay(zone).toInstant();
    Instant until = today.plusDays(1).atStartOfDay(zone).toInstant();
    Set<Scope> touched = new HashSet<>();
    for (Device device : some) {
      String home = Moves.place(device);
      Set<String> places = new HashSet<>(Set.of(home));
      places.addAll(
          bookings.roomsOf(device.site(), Set.of(HomeStore.name(device), home), from, until));
      places.forEach(place -> touched.add(new Scope(device.site(), place, today)));
    }
    return touched;
  }

  /** What nobody had placed before gets its first room for the past as well. */
  private Set<Scope> past(@Nullable Device before, Device after, Instant now) {
    Set<Scope> touched = new HashSet<>();
    if (before != null && before.roomId() == null && after.roomId() != null) {
      LocalDate today = LocalDate.ofInstant(now, zone);
      for (int ago = 1; ago <= Moves.DAYS_BACK; ago++) {
        touched.add(new Scope(after.site(), Moves.place(before), today.minusDays(ago)));
        touched.add(new Scope(after.site(), Moves.place(after), today.minusDays(ago)));
      }
    }
    return touched;
  }
}
