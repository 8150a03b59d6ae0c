package school.lantern.collector.correlate;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;
import school.lantern.collector.ingest.TypedPhrases;
import school.lantern.collector.phrases.PolicyHistory;
import school.lantern.collector.phrases.PolicySource;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.StaleScopes;
import school.lantern.detect.PhrasePolicy;

/**
 * Has what was typed lately looked at anew when another phrase policy is in force: whom phrases
 * concern, where they are expected and how grave they are may differ. What was in force last stands
 * in the database, so that a change while the collector was down is noticed too.
 */
@ApplicationScoped
class PolicyChanges {
  private static final Logger LOG = Logger.getLogger(PolicyChanges.class);

  /** As many as other changes of what the school knows reach back; see decision 113. */
  static final int DAYS_BACK = 14;

  private final PolicySource policy;
  private final PolicyHistory history;
  private final Consequences consequences;

  /** Asked of the database only when this collector's own policy became another. */
  private Optional<PhrasePolicy> seen = Optional.empty();

  PolicyChanges(PolicySource policy, PolicyHistory history, Consequences consequences) {
    this.policy = policy;
    this.history = history;
    this.consequences = consequences;
  }

  @Scheduled(
      every = "10s",
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    try {
      lookNow();
    } catch (RuntimeException failed) {
      LOG.error("What was typed lately is not looked at by the new phrases yet", failed);
    }
  }

  /** Safe to repeat. */
  synchronized void lookNow() {
    PhrasePolicy now = policy.phrases();
    if (seen.filter(now::equals).isEmpty()) {
      consequences.of(now, history);
      seen = Optional.of(now);
    }
  }

  /** Marks the room-days. */
  @ApplicationScoped
  static class Consequences {
    private final Database database;
    private final TypedPhrases phrases;
    private final StaleScopes stale;
    private final LanternConfig config;
    private final Clock clock;

    Consequences(
        Database database,
        TypedPhrases phrases,
        StaleScopes stale,
        LanternConfig config,
        Clock clock) {
      this.database = database;
      this.phrases = phrases;
      this.stale = stale;
      this.config = config;
      this.clock = clock;
    }

    void of(PhrasePolicy policy, PolicyHistory history) {
      Instant now = clock.instant();
      LocalDate today = LocalDate.ofInstant(now, config.zone());
      database.write(
          () -> {
            if (history.inForce(config.site(), policy, now)) {
              stale.mark(phrases.roomDays(config.site(), today.minusDays(DAYS_BACK), today), now);
            }
          });
    }
  }
}
