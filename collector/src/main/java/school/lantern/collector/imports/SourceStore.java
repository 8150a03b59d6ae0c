package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps how the last look at each source went. Runs in the caller's transaction. */
@ApplicationScoped
class SourceStore {

  /**
   * How the last look went.
   *
   * @param at when it was
   * @param outcome a sentence
   * @param etag what an address gave
   * @param contentHash of what was taken last, empty for nothing yet
   */
  record Look(Instant at, String outcome, @Nullable String etag, String contentHash) {}

  Optional<Look> last(String site, String source) {
    return SourceEntity.<SourceEntity>find("site = ?1 and name = ?2", site, source)
        .firstResultOptional()
        .map(
            row ->
                new Look(
                    Instant.ofEpochMilli(row.lookedAtMillis),
                    row.outcome,
                    row.etag,
                    row.contentHash));
  }

  void keep(String site, String source, Look look) {
    SourceEntity kept = SourceEntity.findById(new SourceEntity.Key(site, source));
    SourceEntity row = kept == null ? new SourceEntity() : kept;
    row.site = site;
    row.name = source;
    row.lookedAtMillis = look.at().toEpochMilli();
    row.outcome = look.outcome();
    row.etag = look.etag();
    row.contentHash = look.contentHash();
    row.persist();
  }
}
