package school.lantern.collector.presence;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import school.lantern.collector.presence.Presence.End;
import school.lantern.collector.presence.Presence.Known;
import school.lantern.collector.timetable.BellPeriod;

/**
 * How long each sighting counts. Pure; the order of sightings does not matter.
 *
 * <pre>
 *   periods     |   [ 1       ][ 2       ]               |
 *   I'm here    |     A         B    A         A         |
 *   leaving     |                       x                |
 *   A           |     =========                          |   forgotten: ends with the period
 *   B           |               =====                    |   seen in A: has moved
 *   A           |                    ====      ======    |   said; and outside periods an hour
 * </pre>
 *
 * @param periods the bells of all days concerned
 */
record Stays(List<BellPeriod> periods) {
  /** Outside of periods: a duty after school may be as long, and a coat is seldom fetched later. */
  static final Duration OUTSIDE_PERIODS = Duration.ofHours(1);

  /** Who comes in so shortly before the bell comes for the period that it begins. */
  static final Duration EARLY = Duration.ofMinutes(5);

  Stays {
    periods = List.copyOf(periods);
  }

  /** By start. A sighting that was overtaken at once counts for nothing and is left out. */
  List<Stay> of(Collection<? extends Sighting> sightings) {
    return sightings.stream().collect(groupingBy(Sighting::staffId)).values().stream()
        .flatMap(this::ofOne)
        .sorted(Comparator.comparing(Stay::sighting, Sighting.IN_ORDER))
        .toList();
  }

  /** When a check-in at {@code from} ends if nothing more is said. */
  Instant forgotten(Instant from) {
    return meant(from).map(BellPeriod::until).orElse(from.plus(OUTSIDE_PERIODS));
  }

  /** The period that somebody who comes in at {@code at} comes for. */
  Optional<BellPeriod> meant(Instant at) {
    return Stream.concat(
            periods.stream().filter(period -> holds(period, at.plus(EARLY))),
            periods.stream().filter(period -> holds(period, at)))
        .max(Comparator.comparing(BellPeriod::from).thenComparing(BellPeriod::until));
  }

  private Stream<Stay> ofOne(Collection<? extends Sighting> sightings) {
    List<? extends Sighting> inOrder = sightings.stream().sorted(Sighting.IN_ORDER).toList();
    return Stream.iterate(0, at -> at < inOrder.size(), at -> at + 1)
        .map(at -> stay(inOrder.get(at), inOrder.subList(at + 1, inOrder.size())))
        .filter(stay -> stay.end().at().isAfter(stay.sighting().from()));
  }

  private Stay stay(Sighting sighting, List<? extends Sighting> later) {
    Optional<End> moved =
        later.stream()
            .filter(next -> !next.roomId().equals(sighting.roomId()))
            .findFirst()
            .map(next -> new End(next.from(), Known.MOVED));
    End end =
        Stream.of(said(sighting), moved, Optional.of(inferred(sighting)))
            .flatMap(Optional::stream)
            .min(Comparator.comparing(End::at).thenComparing(End::known))
            .orElseThrow();
    return new Stay(sighting, end);
  }

  private static Optional<End> said(Sighting sighting) {
    return switch (sighting) {
      case CheckIn checkIn ->
          Optional.ofNullable(checkIn.leaving()).map(tap -> new End(tap.at(), Known.SAID));
      case RegisterMark _ -> Optional.empty();
    };
  }

  private End inferred(Sighting sighting) {
    Instant at =
        switch (sighting) {
          case CheckIn checkIn -> forgotten(checkIn.from());
          case RegisterMark mark -> endOf(mark);
        };
    return new End(at, Known.INFERRED);
  }

  /** The end of the period that the register names; if the bells changed since, as for a tap. */
  private Instant endOf(RegisterMark mark) {
    return periods.stream()
        .filter(period -> period.name().equals(mark.period()))
        .filter(period -> period.from().isBefore(mark.takenAt().plus(OUTSIDE_PERIODS)))
        .map(BellPeriod::until)
        .filter(end -> end.isAfter(mark.takenAt()))
        .min(Comparator.naturalOrder())
        .orElseGet(() -> forgotten(mark.takenAt()));
  }

  private static boolean holds(BellPeriod period, Instant at) {
    return !at.isBefore(period.from()) && at.isBefore(period.until());
  }
}
