package school.lantern.agent.uplink;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Logger;
import school.lantern.agent.spool.Lease;
import school.lantern.agent.spool.Spool;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.ObservationBatch;

/**
 * Empties the spool, one lease at a time.
 *
 * <p>Loss policy: an observation leaves the spool when a receipt for its batch was read. The one
 * exception is an observation that the collector refuses even alone while it takes an empty batch:
 * that one is dropped and reported, since it would block all others for ever.
 */
final class Delivery {
  private static final Logger LOG = Logger.getLogger(Delivery.class.getName());

  private final Spool spool;
  private final Supplier<Moment> clock;
  private final Supplier<List<LoginSession>> openSessions;
  private int limit = ObservationBatch.MAX_OBSERVATIONS;

  Delivery(Spool spool, Supplier<Moment> clock, Supplier<List<LoginSession>> openSessions) {
    this.spool = spool;
    this.clock = clock;
    this.openSessions = openSessions;
  }

  /** Sends what waits, at most one batch of it; an empty batch when nothing does. */
  Outcome round(Function<ObservationBatch, Outcome> collector) {
    Lease lease = spool.lease(limit);
    try {
      return send(lease, collector);
    } finally {
      spool.rollBack();
    }
  }

  /** Asks whether the collector takes anything, without showing it an observation. */
  Outcome knock(Function<ObservationBatch, Outcome> collector) {
    Outcome outcome = collector.apply(batch(new Lease(spool.epoch(), List.of())));
    return outcome instanceof Outcome.Split split
        ? new Outcome.Retry("refuses even an empty batch: " + split.why(), null)
        : outcome;
  }

  private Outcome send(Lease lease, Function<ObservationBatch, Outcome> collector) {
    Outcome outcome = collector.apply(batch(lease));
    if (outcome instanceof Outcome.Stored) {
      if (lease.size() > 0) {
        spool.commit(lease);
      }
      limit = Math.min(ObservationBatch.MAX_OBSERVATIONS, limit * 2);
      return outcome;
    }
    if (outcome instanceof Outcome.Split split) {
      return lease.size() > 1 ? halves(lease, collector) : alone(lease, split, collector);
    }
    return outcome;
  }

  private Outcome halves(Lease lease, Function<ObservationBatch, Outcome> collector) {
    int half = lease.size() / 2;
    limit = Math.max(1, half);
    Outcome first = send(lease.part(0, half), collector);
    return first instanceof Outcome.Stored
        ? send(lease.part(half, lease.size()), collector)
        : first;
  }

  private Outcome alone(
      Lease lease, Outcome.Split split, Function<ObservationBatch, Outcome> collector) {
    if (lease.size() == 0) {
      return new Outcome.Retry("refuses even an empty batch: " + split.why(), null);
    }
    Outcome empty = knock(collector);
    if (!(empty instanceof Outcome.Stored)) {
      // Then the observation is not to blame, and nothing may be dropped for it.
      return empty;
    }
    String kind = lease.observations().get(0).what().kind();
    LOG.warning(() -> "One " + kind + " given up: " + split.why());
    spool.giveUp(lease, Gap.Reason.REFUSED_BY_COLLECTOR, kind + ": " + split.why());
    return empty;
  }

  private ObservationBatch batch(Lease lease) {
    return new ObservationBatch(
        lease.epoch(), clock.get(), openSessions.get(), lease.observations());
  }
}
