package school.lantern.collector.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.ingest.TypedPhrases;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.StaleScopes;

/** Has the room-days looked at anew on which a pupil of the list typed phrases. */
@ApplicationScoped
class CareConsequences {
  private final Directory directory;
  private final TypedPhrases phrases;
  private final StaleScopes stale;
  private final LanternConfig config;
  private final Clock clock;

  CareConsequences(
      Directory directory,
      TypedPhrases phrases,
      StaleScopes stale,
      LanternConfig config,
      Clock clock) {
    this.directory = directory;
    this.phrases = phrases;
    this.stale = stale;
    this.config = config;
    this.clock = clock;
  }

  String site() {
    return config.site();
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), config.zone());
  }

  /**
   * Of the pupil's room-days from {@code first} on, those of the last {@link CareForm#DAYS_BACK}
   * days: what is older was decided with what was known. Joins the caller's transaction.
   */
  void mark(String personId, LocalDate first) {
    LocalDate today = today();
    LocalDate oldest = today.minusDays(CareForm.DAYS_BACK);
    LocalDate from = first.isBefore(oldest) ? oldest : first;
    if (!from.isAfter(today)) {
      Set<String> accounts =
          directory.person(site(), personId).map(Person::accounts).orElse(Set.of());
      stale.mark(phrases.roomDaysOf(site(), accounts, from, today), now());
    }
  }
}
