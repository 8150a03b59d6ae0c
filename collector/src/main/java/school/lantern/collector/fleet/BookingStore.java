package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;

/** Keeps bookings. Runs in the caller's transaction. */
@ApplicationScoped
class BookingStore {
  private final StatelessSession session;

  BookingStore(StatelessSession session) {
    this.session = session;
  }

  /** Those that touch the time between the two. */
  List<Booking> between(String site, Instant from, Instant until) {
    return session
        .createSelectionQuery(
            "from BookingEntity where site = :site and untilMillis > :from and fromMillis < :until"
                + " order by number",
            BookingEntity.class)
        .setParameter("site", site)
        .setParameter("from", from.toEpochMilli())
        .setParameter("until", until.toEpochMilli())
        .getResultStream()
        .map(BookingEntity::booking)
        .toList();
  }

  /** Where these machines, host names in lower case or homes, are booked between the two. */
  Set<String> roomsOf(String site, Set<String> machines, Instant from, Instant until) {
    return between(site, from, until).stream()
        .filter(
            one ->
                machines.contains(one.machine())
                    || machines.contains(one.machine().toLowerCase(Locale.ROOT)))
        .map(Booking::roomId)
        .collect(Collectors.toSet());
  }

  /** All of them, by number. */
  List<Booking> all(String site) {
    return session
        .createSelectionQuery(
            "from BookingEntity where site = :site order by number", BookingEntity.class)
        .setParameter("site", site)
        .getResultStream()
        .map(BookingEntity::booking)
        .toList();
  }

  /** Makes {@code bookings} all there are. */
  void replace(String site, List<Booking> bookings) {
    session
        .createMutationQuery("delete from BookingEntity where site = :site")
        .setParameter("site", site)
        .executeUpdate();
    session.insertMultiple(
        IntStream.range(0, bookings.size())
            .mapToObj(number -> BookingEntity.of(site, number, bookings.get(number)))
            .toList());
  }
}
