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
  private final RoomDays days;
  private final Verdicts verdicts;
  private final StaleScopes stale;
  private final Clock clock;

  Recomputation(
      Database database, RoomDays days, Verdicts verdicts, StaleScopes stale, Clock clock) {
    this.database = database;
    this.days = days;
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
    RoomFacts facts = database.read(() -> days.facts(scope, now));
    Verdict verdict = RoomRules.judge(facts);
    database.write(
        () -> {
          Instant at = clock.instant();
          if (at.isAfter(claimedAt.plus(Claim.HELD_FOR).minus(SAFETY))) {
            throw new IllegalStateException("the claim on " + scope + " ran out");
          }
          verdicts.keep(scope, facts, verdict, at);
          if (verdict.reachesNextDay()) {
            Scope nextDay = new Scope(scope.site(), scope.place(), scope.day().plusDays(1));
            stale.mark(List.of(nextDay), at);
          }
          stale.done(claim, verdict.nextCheck());
        });
  }
}
