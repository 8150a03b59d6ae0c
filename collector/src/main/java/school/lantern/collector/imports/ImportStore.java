package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.Uuid7;

/** Keeps uploads that wait, and the record of imports. Runs in the caller's transaction. */
@ApplicationScoped
class ImportStore {
  /** Long enough to read the preview; the files are full of names and should not lie about. */
  private static final Duration WAITS_AT_MOST = Duration.ofHours(1);

  /** What came by itself waits until somebody is back from half term. */
  private static final Duration WAITS_FOR_SOMEBODY = Duration.ofDays(14);

  private static final int SHOWN = 15;

  /**
   * An upload that waits.
   *
   * @param upload the files
   * @param basisHash of the data that its preview was made against
   * @param source what it came from by itself, or {@code null} when somebody handed it in
   */
  record Waiting(Upload upload, String basisHash, @Nullable String source) {}

  /** A waiting upload from a source, without its files. */
  record Arrived(String token, String source, Instant at) {}

  /**
   * One import that took place, or did not.
   *
   * @param at when
   * @param by log-on name of whoever applied it, {@code "console"}, or the name of a source
   * @param outcome what became of it
   * @param summary what it did to which tables
   */
  record Applied(Instant at, String by, Outcome outcome, String summary) {}

  /** What became of an import. */
  enum Outcome {
    APPLIED("Imported"),
    UNDONE("Undone"),
    WAITS("Waits for somebody to look at it"),
    SAME("Nothing was different"),
    FAILED("Failed");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Forgets uploads that waited too long; their source brings them again. */
  void forget(Instant now) {
    UploadEntity.delete(
        "madeAtMillis < ?1 and source is null", now.minus(WAITS_AT_MOST).toEpochMilli());
    long oldest = now.minus(WAITS_FOR_SOMEBODY).toEpochMilli();
    UploadEntity.find("madeAtMillis < ?1 and source is not null", oldest)
        .project(Row.class)
        .stream()
        .forEach(row -> SourceEntity.offerAgain(row.site, row.source));
    UploadEntity.delete("madeAtMillis < ?1", oldest);
  }

  /** Keeps an upload until it is taken or forgotten, or the same source brings another. */
  String keep(String site, Waiting waiting, Instant now) {
    withdraw(site, waiting.source());
    UploadEntity row = new UploadEntity();
    row.token = UUID.randomUUID().toString();
    row.site = site;
    row.madeAtMillis = now.toEpochMilli();
    row.basisHash = waiting.basisHash();
    row.files = Packed.json(waiting.upload().texts());
    row.source = waiting.source();
    row.persist();
    return row.token;
  }

  /** Forgets what a source brought before. */
  void withdraw(String site, @Nullable String source) {
    if (source != null) {
      UploadEntity.delete("site = ?1 and source = ?2", site, source);
    }
  }

  /** An upload waits no more. */
  void remove(String token) {
    UploadEntity.deleteById(token);
  }

  /** An upload that goes on waiting. */
  Optional<Waiting> look(String site, String token) {
    return UploadEntity.<UploadEntity>find("site = ?1 and token = ?2", site, token)
        .firstResultOptional()
        .map(ImportStore::waiting);
  }

  /** Whether an upload waits. */
  boolean waits(String site, String token) {
    return UploadEntity.count("site = ?1 and token = ?2", site, token) > 0;
  }

  /** What came by itself and waits, by source. */
  List<Arrived> arrived(String site) {
    return UploadEntity.find("site = ?1 and source is not null order by source", site)
        .project(Row.class)
        .stream()
        .map(row -> new Arrived(row.token, row.source, Instant.ofEpochMilli(row.madeAtMillis)))
        .toList();
  }

  /** Without the files. */
  record Row(String site, String token, String source, long madeAtMillis) {}

  /**
   * Waits until no other import of this site is under way, and keeps others waiting until the end
   * of the transaction.
   */
  void enter(String site) {
    ImportEntity.getEntityManager()
        .createNativeQuery("insert into import_gate (site) values (?1) on conflict do nothing")
        .setParameter(1, site)
        .executeUpdate();
    ImportEntity.getEntityManager()
        .createNativeQuery("update import_gate set site = site where site = ?1")
        .setParameter(1, site)
        .executeUpdate();
  }

  /** Puts an import on record; ids are in the order of time. */
  String record(String site, Applied applied) {
    ImportEntity row = new ImportEntity();
    row.id = Uuid7.at(applied.at()).toString();
    row.site = site;
    row.appliedAtMillis = applied.at().toEpochMilli();
    row.appliedBy = applied.by();
    row.summary = applied.summary();
    row.outcome = applied.outcome().name();
    row.persist();
    return row.id;
  }

  /** The last imports, newest first. */
  List<Applied> latest(String site) {
    return ImportEntity.<ImportEntity>find("site = ?1 order by appliedAtMillis desc", site)
        .page(0, SHOWN)
        .stream()
        .map(
            row ->
                new Applied(
                    Instant.ofEpochMilli(row.appliedAtMillis),
                    row.appliedBy,
                    Outcome.valueOf(row.outcome),
                    row.summary))
        .toList();
  }

  private static Waiting waiting(UploadEntity row) {
    return new Waiting(new Upload(Packed.texts(row.files)), row.basisHash, row.source);
  }
}
