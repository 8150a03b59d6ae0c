package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.StaleScopes;

/**
 * Moves machines, for good or for a while, and has the room-days looked at anew that this touches.
 * Runs in the caller's transaction.
 */
@ApplicationScoped
class Moves {
  /** What nobody had placed before gets its room backwards as well, so far. */
  static final int DAYS_BACK = 14;

  /** A booking names its date by itself; what is older than a school year stays as it is. */
  private static final int BOOKED_DAYS_BACK = 366;

  private final RoomStore rooms;
  private final DeviceStore devices;
  private final BookingStore bookings;
  private final StaleScopes stale;
  private final Setting setting;

  Moves(
      RoomStore rooms,
      DeviceStore devices,
      BookingStore bookings,
      StaleScopes stale,
      Setting setting) {
    this.rooms = rooms;
    this.devices = devices;
    this.bookings = bookings;
    this.stale = stale;
    this.setting = setting;
  }

  /** The list of workstations is this from now on: past days stay as they were. */
  void list(String site, Map<String, String> roomByHostname) {
    Map<String, String> before = rooms.workstations(site);
    Map<String, String> after = new HashMap<>();
    roomByHostname.forEach((hostname, room) -> after.put(hostname.toLowerCase(Locale.ROOT), room));
    Set<String> moved =
        Stream.concat(before.keySet().stream(), after.keySet().stream())
            .filter(name -> !Objects.equals(before.get(name), after.get(name)))
            .collect(Collectors.toSet());
    Instant now = setting.clock.instant();
    LocalDate today = LocalDate.ofInstant(now, setting.zone);
    Set<Scope> touched = new HashSet<>();
    for (String name : moved) {
      Stream.of(before, after)
          .flatMap(list -> Stream.ofNullable(list.get(name)))
          .forEach(room -> touched.add(new Scope(site, room, today)));
    }
    devices.ofSite(site).stream()
        .filter(device -> moved.contains(HomeStore.name(device)))
        .forEach(device -> touched.addAll(left(device, after.get(HomeStore.name(device)), today)));
    rooms.replaceWorkstations(site, roomByHostname, now);
    devices.ofSite(site).stream()
        .filter(device -> moved.contains(HomeStore.name(device)))
        .forEach(device -> touched.add(new Scope(site, place(device), today)));
    touched.addAll(booked(site, moved, touched, today));
    stale.mark(touched, now);
  }

  /** Where machines that moved are booked today, or the trolleys that they left or joined are. */
  private Set<Scope> booked(String site, Set<String> moved, Set<Scope> homes, LocalDate today) {
    Set<String> machines = new HashSet<>(moved);
    homes.forEach(home -> machines.add(home.place()));
    Instant from = today.atStartOfDay(setting.zone).toInstant();
    Instant until = today.plusDays(1).atStartOfDay(setting.zone).toInstant();
    return bookings.roomsOf(site, machines, from, until).stream()
        .map(room -> new Scope(site, room, today))
        .collect(Collectors.toSet());
  }

  /** Where it is at home now. */
  static String place(Device device) {
    String room = device.roomId();
    return room == null ? Scope.unplaced(device.id()) : room;
  }

  /** What a move of an enrolled device touches of the place that it leaves. */
  private static Set<Scope> left(Device device, @Nullable String room, LocalDate today) {
    String before = device.roomId();
    String place = place(device);
    Set<Scope> touched = new HashSet<>(Set.of(new Scope(device.site(), place, today)));
    if (before == null && room != null) {
      for (int ago = 1; ago <= DAYS_BACK; ago++) {
        touched.add(new Scope(device.site(), place, today.minusDays(ago)));
        touched.add(new Scope(device.site(), room, today.minusDays(ago)));
      }
    }
    return touched;
  }

  /** Rooms that machines have left within the last year. */
  Set<String> former(String site) {
    return FormerRoomEntity.rooms(site, longAgo().atStartOfDay(setting.zone).toInstant());
  }

  /** What is older stays as it is. */
  LocalDate longAgo() {
    return LocalDate.ofInstant(setting.clock.instant(), setting.zone).minusDays(BOOKED_DAYS_BACK);
  }

  /** All bookings, by the clock on the wall. */
  List<BookedTime> booked(String site) {
    return bookings.all(site).stream().map(one -> BookedTime.of(one, setting.zone)).toList();
  }

  /** Makes these all there are. What differs counts for its own time, past or to come. */
  void book(String site, List<BookedTime> wanted) {
    Set<Booking> before = Set.copyOf(bookings.all(site));
    List<Booking> after =
        wanted.stream()
            .filter(one -> one.takesPlace(setting.zone))
            .map(one -> one.booking(setting.zone))
            .toList();
    bookings.replace(site, after);
    Set<Booking> differ = new HashSet<>(before);
    for (Booking one : Set.copyOf(after)) {
      if (!differ.remove(one)) {
        differ.add(one);
      }
    }
    Instant now = setting.clock.instant();
    LocalDate today = LocalDate.ofInstant(now, setting.zone);
    Map<String, Set<String>> homes = homes(site);
    Map<LocalDate, Set<String>> bookedOn = new HashMap<>();
    Stream.concat(before.stream(), after.stream())
        .forEach(one -> bookedOn.computeIfAbsent(day(one), _ -> new HashSet<>()).add(one.roomId()));
    Set<Scope> touched = new HashSet<>();
    for (Booking one : differ) {
      LocalDate day = day(one);
      if (!day.isAfter(today) && day.isAfter(today.minusDays(BOOKED_DAYS_BACK))) {
        // Also the rooms of the day's other bookings: of two that overlap one gives way.
        Set<String> places = new HashSet<>(bookedOn.getOrDefault(day, Set.of()));
        places.addAll(homes(site, one.machine(), homes));
        places.forEach(place -> touched.add(new Scope(site, place, day)));
      }
    }
    stale.mark(touched, now);
  }

  private LocalDate day(Booking booking) {
    return LocalDate.ofInstant(booking.from(), setting.zone);
  }

  /** Where a machine is or was at home; a trolley is its own home. */
  private Set<String> homes(String site, String machine, Map<String, Set<String>> now) {
    String hostname = machine.toLowerCase(Locale.ROOT);
    Set<String> found = new HashSet<>(now.getOrDefault(hostname, Set.of()));
    found.addAll(FormerRoomEntity.roomsOf(site, hostname));
    if (rooms.room(site, machine).isPresent()
        || now.values().stream().anyMatch(home -> home.contains(machine))) {
      found.add(machine);
    }
    return found;
  }

  /** Where machines are at home now, by host name. */
  private Map<String, Set<String>> homes(String site) {
    Map<String, Set<String>> homes = new HashMap<>();
    rooms
        .workstations(site)
        .forEach((name, room) -> homes.computeIfAbsent(name, _ -> new HashSet<>()).add(room));
    for (Device device : devices.ofSite(site)) {
      homes.computeIfAbsent(HomeStore.name(device), _ -> new HashSet<>()).add(place(device));
    }
    return homes;
  }

  /** When and where. */
  @Singleton
  static class Setting {
    private final Clock clock;
    private final ZoneId zone;

    Setting(Clock clock, LanternConfig config) {
      this.clock = clock;
      this.zone = config.zone();
    }
  }
}
