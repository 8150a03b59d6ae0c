package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import school.lantern.collector.fleet.Placement.Stay;
import school.lantern.collector.platform.Database;
import school.lantern.collector.stale.Scope;

/**
 * Where laptops of a store stood that nobody had booked. What follows from whose lessons is decided
 * elsewhere; here it is kept with the day of their store.
 */
@ApplicationScoped
public class InferredStays {
  private final Database database;
  private final InferredStayStore store;
  private final Places places;

  InferredStays(Database database, InferredStayStore store, Places places) {
    this.database = database;
    this.store = store;
    this.places = places;
  }

  /**
   * The devices of which it may be inferred where they were: those at home in a store, with the
   * time in which nobody had booked them. None of any other room: what stands there is fixed.
   */
  public List<Placement> movable(Scope scope, Instant from, Instant until) {
    return Scope.isUnplaced(scope.place())
        ? List.of()
        : places.inStore(scope.site(), scope.place(), from, until);
  }

  /** What was inferred with this room-day, by device id. */
  public Map<String, List<Stay>> of(Scope scope) {
    return database.read(() -> store.of(scope));
  }

  /**
   * Makes these all that is inferred with this room-day. Joins the caller's transaction.
   *
   * @return the rooms for which that makes a difference
   */
  public Set<String> replace(Scope scope, Map<String, List<Stay>> stays) {
    return database.write(
        () -> {
          Set<List<Object>> before = rows(store.of(scope));
          Set<List<Object>> after = rows(stays);
          if (before.equals(after)) {
            return Set.of();
          }
          store.replace(scope, stays);
          Set<List<Object>> differ = new HashSet<>(before);
          differ.addAll(after);
          differ.removeIf(row -> before.contains(row) && after.contains(row));
          return differ.stream()
              .map(row -> ((Stay) row.getLast()).place())
              .collect(Collectors.toSet());
        });
  }

  /** How many machines were placed by the timetable in these days. */
  public long machines(String site, LocalDate first, LocalDate last) {
    return database.read(() -> store.machines(site, first, last));
  }

  private static Set<List<Object>> rows(Map<String, List<Stay>> stays) {
    return stays.entrySet().stream()
        .flatMap(
            device ->
                device.getValue().stream().map(stay -> List.<Object>of(device.getKey(), stay)))
        .collect(Collectors.toSet());
  }
}
