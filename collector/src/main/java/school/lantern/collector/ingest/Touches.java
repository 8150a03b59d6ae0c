package school.lantern.collector.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.fleet.Device;
import school.lantern.collector.fleet.Places;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.StaleScopes;

/**
 * Marks the room-days that a batch touches: where the computer was at some time of the day. A
 * session goes on where a laptop is carried to.
 */
@ApplicationScoped
class Touches {
  /** After such a silence nobody knows whether sessions went on: even a heartbeat is news. */
  static final Duration SILENCE = Duration.ofMinutes(3);

  private final Facts facts;
  private final Places places;
  private final StaleScopes stale;

  Touches(Facts facts, Places places, StaleScopes stale) {
    this.facts = facts;
    this.places = places;
    this.stale = stale;
  }

  /** Joins the caller's transaction. */
  void mark(Device device, List<Fact> fresh, Instant received) {
    stale.mark(touched(device, fresh, received), received);
  }

  private Set<Scope> touched(Device device, List<Fact> fresh, Instant received) {
    Instant lastHeard = device.contact().lastHeard();
    boolean backFromSilence = lastHeard == null || lastHeard.plus(SILENCE).isBefore(received);
    Stream<LocalDate> days = fresh.stream().map(fact -> facts.day(fact.at()));
    Stream<LocalDate> today =
        backFromSilence ? Stream.of(facts.day(received)) : Stream.<LocalDate>empty();
    return Stream.concat(days, today)
        .distinct()
        .flatMap(day -> scopes(device, day))
        .collect(Collectors.toSet());
  }

  private Stream<Scope> scopes(Device device, LocalDate day) {
    return places.placesOf(device, facts.start(day), facts.start(day.plusDays(1))).stream()
        .map(place -> new Scope(device.site(), place, day));
  }
}
