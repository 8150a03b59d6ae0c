package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import school.lantern.collector.platform.Database;
import school.lantern.collector.rules.RoomFacts;
import school.lantern.collector.rules.RoomRules;
import school.lantern.collector.rules.Verdict;
import school.lantern.collector.stale.Claim;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.StaleScopes;

/**
 * Recomputes one room-day: load, decide, reconcile, write.
 *
 * <p>Facts are read before the writers' turn is taken, so that agents need not wait for a
 * computation. Facts that arrive between reading and writing mark the scope once more, and it is
 * computed again. Doing it twice is harmless: the second time finds no difference.
 */
@ApplicationScoped
class Recomputation {
  /** Left of the claim when writing begins; what is later might overwrite a successor's work. */
  private static final Duration SAFETY = Duration.ofSeconds(20);

  private final Database database;
  private final Facts facts;
  private final Verdicts verdicts;
  private final StaleScopes stale;
  private final Clock clock;

  Recomputation(Database database, Facts facts, Verdicts verdicts, StaleScopes stale, Clock clock) {
    this.database = database;
    this.facts = facts;
    this.verdicts = verdicts;
    this.stale = stale;
    this.clock = clock;
  }

  /**
   * @param claimedAt when the claim was made
   * @throws IllegalStateException if the claim ran out meanwhile; nothing is written then
   */
  void of(Claim claim, Instant claimedAt) {
    Scope scope = claim.scope();
    Instant now = clock.instant();
    RoomFacts known = facts.of(scope, now);
    Verdict verdict = RoomRules.judge(known);
    database.write(
        () -> {
          Instant at = clock.instant();
          if (at.isAfter(claimedAt.plus(Claim.HELD_FOR).minus(SAFETY))) {
            throw new IllegalStateException("the claim on " + scope + " ran out");
          }
          verdicts.keep(scope, known, verdict, at);
          if (verdict.reachesNextDay()) {
            Scope nextDay = new Scope(scope.site(), scope.place(), scope.day().plusDays(1));
            stale.mark(List.of(nextDay), at);
          }
          stale.done(claim, verdict.nextCheck());
        });
  }

  /** Reads what is known, once it is settled where laptops were. */
  @ApplicationScoped
  static class Facts {
    private final Database database;
    private final Frames frames;
    private final Inference inference;
    private final RoomDays days;

    Facts(Database database, Frames frames, Inference inference, RoomDays days) {
      this.database = database;
      this.frames = frames;
      this.inference = inference;
      this.days = days;
    }

    RoomFacts of(Scope scope, Instant now) {
      inference.settle(scope, frames.of(scope.day(), now).day(), now);
      return database.read(() -> days.facts(scope, now));
    }
  }
}
