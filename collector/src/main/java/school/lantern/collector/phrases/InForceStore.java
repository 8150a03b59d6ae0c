package school.lantern.collector.phrases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Keeps which policy was in force since when. Runs in the caller's transaction. */
@ApplicationScoped
class InForceStore {

  /**
   * A policy.
   *
   * @param content a hash of everything that it says
   * @param since from when it was in force
   */
  record Since(String content, Instant since) {}

  Optional<Since> latest(String site) {
    return InForceEntity.<InForceEntity>find("site = ?1 order by sinceAt desc", site)
        .firstResultOptional()
        .map(row -> new Since(row.content, Instant.ofEpochMilli(row.sinceAt)));
  }

  void add(String site, Since since) {
    InForceEntity row = new InForceEntity();
    row.site = site;
    row.sinceAt = since.since().toEpochMilli();
    row.content = since.content();
    row.persist();
  }
}
