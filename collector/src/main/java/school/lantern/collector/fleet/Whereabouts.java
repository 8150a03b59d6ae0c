package school.lantern.collector.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import school.lantern.collector.fleet.Placement.Stay;

/**
 * Where one device is. At every moment that is one place: where it is booked itself, else where its
 * trolley is booked, else at home. Of two bookings the one that began later holds.
 *
 * <pre>
 *   the trolley   |     BBBBBBBB    |
 *   the laptop    |        CC       |
 *   it is at      | AAAABBBCCBBBAAAA|      A: its home
 * </pre>
 *
 * @param hostname the device's name, in lower case
 * @param home its home: a room, a trolley, or a place of its own
 */
record Whereabouts(String hostname, Home home) {
  private static final Comparator<Booking> LATER =
      Comparator.comparing(Booking::from).thenComparing(Booking::roomId);

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
    List<Stay> stays = new ArrayList<>();
    for (Instant cut : cuts) {
      String place = at(cut, mine);
      if (stays.isEmpty() || !stays.getLast().place().equals(place)) {
        stays.add(new Stay(place, cut, until));
      }
    }
    return ended(stays);
  }

  private String at(Instant moment, List<Booking> mine) {
    String atHome = home.at(moment);
    Comparator<Booking> own = Comparator.comparing(one -> one.isOf(hostname));
    return mine.stream()
        .filter(one -> one.isOf(hostname) || one.machine().equals(atHome))
        .filter(one -> !moment.isBefore(one.from()) && moment.isBefore(one.until()))
        .max(own.thenComparing(LATER))
        .map(Booking::roomId)
        .orElse(atHome);
  }

  /** Each stay ends where the next begins. */
  private static List<Stay> ended(List<Stay> stays) {
    List<Stay> ended = new ArrayList<>();
    for (int index = 0; index < stays.size(); index++) {
      Stay stay = stays.get(index);
      Instant until = index + 1 < stays.size() ? stays.get(index + 1).from() : stay.until();
      ended.add(new Stay(stay.place(), stay.from(), until));
    }
    return ended;
  }
}
