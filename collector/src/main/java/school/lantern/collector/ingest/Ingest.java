package school.lantern.collector.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import school.lantern.collector.fleet.Device;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.platform.Database;
import school.lantern.model.ObservationBatch;
import school.lantern.model.UnknownObservation;

/**
 * Makes a batch durable: facts, marks and sign of life in one transaction, so that an acknowledged
 * fact can never miss its recomputation.
 */
@ApplicationScoped
class Ingest {
  private final Database database;
  private final Facts facts;
  private final ObservationStore store;
  private final Fleet fleet;
  private final Touches touches;

  Ingest(Database database, Facts facts, ObservationStore store, Fleet fleet, Touches touches) {
    this.database = database;
    this.facts = facts;
    this.store = store;
    this.fleet = fleet;
    this.touches = touches;
  }

  /**
   * What became of a batch.
   *
   * @param stored how many were new
   * @param unknownKinds how many of those are of a kind that this collector does not know
   */
  record Outcome(int stored, int unknownKinds) {}

  /** Safe to repeat: what is already stored is ignored. */
  Outcome store(Device device, ObservationBatch batch, Instant received) {
    Arrival arrival = new Arrival(device.site(), device.id(), batch.epoch(), received);
    List<Fact> sent = facts.of(batch, received);
    return database.write(
        () -> {
          Set<Long> numbers = sent.isEmpty() ? Set.of() : store.add(arrival, sent);
          List<Fact> fresh = sent.stream().filter(fact -> numbers.contains(fact.seq())).toList();
          fleet.heard(device.id(), received, batch.sent().boot(), batch.openSessions());
          PaceTold.in(fresh).ifPresent(told -> fleet.pace(device.id(), told.slowBecause()));
          HealthTold.in(fresh).ifPresent(told -> fleet.health(device.id(), told.complaint()));
          touches.mark(device, fresh, received);
          return new Outcome(numbers.size(), unknown(fresh));
        });
  }

  /** A number that was sent twice in one batch is stored once and counts once. */
  private static int unknown(List<Fact> fresh) {
    return (int)
        fresh.stream()
            .filter(fact -> fact.what() instanceof UnknownObservation)
            .map(Fact::seq)
            .distinct()
            .count();
  }
}
