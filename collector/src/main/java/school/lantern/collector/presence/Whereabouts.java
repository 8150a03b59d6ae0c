package school.lantern.collector.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where one person is on record, and what they may still take back. Pure.
 *
 * @param checkIns what this person tapped lately
 * @param stays what follows for this person, registers included
 * @param now the moment of looking
 */
record Whereabouts(List<CheckIn> checkIns, List<Stay> stays, Instant now) {
  /** A tap on the wrong room is noticed at once, or when the next one fails to make sense. */
  static final Duration UNDO = Duration.ofMinutes(10);

  static Whereabouts of(String staffId, Collection<Sighting> sightings, Stays rule, Instant now) {
    List<Sighting> own =
        sightings.stream().filter(sighting -> sighting.staffId().equals(staffId)).toList();
    List<CheckIn> checkIns =
        own.stream()
            .filter(CheckIn.class::isInstance)
            .map(CheckIn.class::cast)
            .sorted(Sighting.IN_ORDER)
            .toList();
    return new Whereabouts(checkIns, rule.of(own), now);
  }

  /** The stay that holds now; what the person said before what a register says. */
  Optional<Stay> current() {
    return stays.stream()
        .filter(stay -> stay.holds(now))
        .min(
            Comparator.comparing((Stay stay) -> stay.sighting() instanceof RegisterMark)
                .thenComparing(Stay::sighting, Sighting.IN_ORDER));
  }

  /** The check-ins that hold now in this room; several only when two taps crossed. */
  List<CheckIn> holding(String roomId) {
    return stays.stream()
        .filter(stay -> stay.holds(now) && stay.sighting().roomId().equals(roomId))
        .flatMap(
            stay ->
                stay.sighting() instanceof CheckIn checkIn ? Stream.of(checkIn) : Stream.empty())
        .toList();
  }

  /** The last tap, while it can be taken back. */
  Optional<LastTap> lastTap() {
    return checkIns.stream()
        .flatMap(Whereabouts::taps)
        .max(Comparator.comparing(LastTap::tappedAt))
        .filter(tap -> tap.tappedAt().plus(UNDO).isAfter(now));
  }

  private static Stream<LastTap> taps(CheckIn checkIn) {
    CheckIn.Tap leaving = checkIn.leaving();
    LastTap arrival = new LastTap(checkIn, false, checkIn.arrival().tappedAt());
    return leaving == null
        ? Stream.of(arrival)
        : Stream.of(arrival, new LastTap(checkIn, true, leaving.tappedAt()));
  }

  /**
   * A tap.
   *
   * @param checkIn to which it belongs
   * @param leaving whether it was "I'm leaving"
   * @param tappedAt when
   */
  record LastTap(CheckIn checkIn, boolean leaving, Instant tappedAt) {}
}
