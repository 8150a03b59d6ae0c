package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import school.lantern.collector.fleet.Placement.Stay;

/** What takes machines away from home for a while. Runs in the caller's transaction. */
@ApplicationScoped
class Elsewhere {
  private final BookingStore bookings;
  private final InferredStayStore inferred;

  Elsewhere(BookingStore bookings, InferredStayStore inferred) {
    this.bookings = bookings;
    this.inferred = inferred;
  }

  /**
   * What takes machines away in some time.
   *
   * @param booked what people said
   * @param inferred what follows from lessons, by device
   */
  record Reasons(List<Booking> booked, Map<String, List<Stay>> inferred) {

    Whereabouts of(Device device, Home home) {
      return new Whereabouts(
          HomeStore.name(device), home, inferred.getOrDefault(device.id(), List.of()));
    }

    /** Devices that are inferred to be in a room. */
    List<String> inferredIn(String room) {
      return inferred.entrySet().stream()
          .filter(device -> device.getValue().stream().anyMatch(stay -> stay.place().equals(room)))
          .map(Map.Entry::getKey)
          .toList();
    }

    /** The same as if nothing were inferred. */
    Reasons saidOnly() {
      return new Reasons(booked, Map.of());
    }
  }

  Reasons between(String site, Instant from, Instant until) {
    return new Reasons(bookings.between(site, from, until), inferred.between(site, from, until));
  }
}
