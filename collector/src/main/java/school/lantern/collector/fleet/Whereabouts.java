package school.lantern.collector.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import school.lantern.collector.fleet.Placement.Stay;

/**
 * Where one device is. At every moment that is one place: where it is booked itself, else where its
 * trolley is booked, else where it is inferred to be, else at home. Of two bookings the one that
 * began later holds.
 *
 * <pre>
 *   the trolley   |     BBBBBBBB    |
 *   the laptop    |        CC       |
 *   inferred      |    DDD        DD |
 *   it is at      | AAADBBBCCBBBDDDA|      A: its home
 * </pre>
 *
 * @param hostname the device's name, in lower case
 * @param home its home: a room, a trolley, or a place of its own
 * @param inferred its inferred stays; they do not overlap
 */
record Whereabouts(String hostname, Home home, List<Stay> inferred) {
  private static final Comparator<Booking> LATER =
      Comparator.comparing(Booking::from).thenComparing(Booking::roomId);

  /** Of one that is only where somebody says. */
  Whereabouts(String hostname, Home home) {
    this(hostname, home, List.of());
  }

  /** Its stays from {@code from} to {@code until}, which they fill without a hole. */
  List<Stay> between(Instant from, Instant until, List<Booking> bookings) {
    List<Booking> mine =
        bookings.stream()
            .filter(one -> one.from().isBefore(until) && from.isBefore(one.until()))
            .toList();
    Set<Instant> cuts = new TreeSet<>(Set.of(from));
    home.changes().stream().filter(from::isBefore).filter(until::isAfter).forEach(cuts::add);
    mine.stream().map(Booking::from).filter(from::isBefore).forEach(cuts::add);
    mine.stream().map(Booking::until).filter(until::isAfter).forEach(cuts::add);
    inferred.stream()
        .flatMap(stay -> Stream.of(stay.from(), stay.until()))
        .filter(moment -> from.isBefore(moment) && moment.isBefore(until))
        .forEach(cuts::add);
    List<Stay> stays = new ArrayList<>();
    for (Instant cut : cuts) {
      Stay next = at(cut, until, mine);
      if (stays.isEmpty() || !same(stays.getLast(), next)) {
        stays.add(next);
      }
    }
    return ended(stays);
  }

  private static boolean same(Stay one, Stay other) {
    return one.place().equals(other.place()) && one.inferred() == other.inferred();
  }

  private Stay at(Instant moment, Instant until, List<Booking> mine) {
    String atHome = home.at(moment);
    Comparator<Booking> own = Comparator.comparing(one -> one.isOf(hostname));
    return mine.stream()
        .filter(one -> one.isOf(hostname) || one.machine().equals(atHome))
        .filter(one -> !moment.isBefore(one.from()) && moment.isBefore(one.until()))
        .max(own.thenComparing(LATER))
        .map(booking -> new Stay(booking.roomId(), moment, until))
        .orElseGet(
            () ->
                inferred.stream()
                    .filter(stay -> !moment.isBefore(stay.from()) && moment.isBefore(stay.until()))
                    .findFirst()
                    .map(stay -> new Stay(stay.place(), moment, until, true))
                    .orElse(new Stay(atHome, moment, until)));
  }

  /** Each stay ends where the next begins. */
  private static List<Stay> ended(List<Stay> stays) {
    List<Stay> ended = new ArrayList<>();
    for (int index = 0; index < stays.size(); index++) {
      Stay stay = stays.get(index);
      Instant until = index + 1 < stays.size() ? stays.get(index + 1).from() : stay.until();
      ended.add(new Stay(stay.place(), stay.from(), until, stay.inferred()));
    }
    return ended;
  }
}
