package school.lantern.collector.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import school.lantern.collector.platform.Uuid7;

/** Keeps uploads that wait, and the record of imports. Runs in the caller's transaction. */
@ApplicationScoped
class ImportStore {
  /** Long enough to read the preview; the files are full of names and should not lie about. */
  private static final Duration WAITS_AT_MOST = Duration.ofHours(1);

  private static final int SHOWN = 10;

  private final ObjectMapper json;

  ImportStore(ObjectMapper json) {
    this.json = json;
  }

  /**
   * An upload that waits.
   *
   * @param upload the files
   * @param basisHash of the data that its preview was made against
   */
  record Waiting(Upload upload, String basisHash) {}

  /**
   * One import that took place.
   *
   * @param at when
   * @param by log-on name of whoever applied it, or {@code "console"}
   * @param summary what it did to which tables
   */
  record Applied(Instant at, String by, String summary) {}

  /** Forgets uploads that waited too long. */
  void forget(Instant now) {
    UploadEntity.delete("madeAtMillis < ?1", now.minus(WAITS_AT_MOST).toEpochMilli());
  }

  /** Keeps an upload until it is taken or forgotten. */
  String keep(String site, Waiting waiting, Instant now) {
    UploadEntity row = new UploadEntity();
    row.token = UUID.randomUUID().toString();
    row.site = site;
    row.madeAtMillis = now.toEpochMilli();
    row.basisHash = waiting.basisHash();
    row.files = written(waiting.upload().texts());
    row.persist();
    return row.token;
  }

  /** Hands an upload out, once. */
  Optional<Waiting> take(String site, String token, Instant now) {
    UploadEntity row = UploadEntity.findById(token);
    if (row == null || !row.site.equals(site)) {
      return Optional.empty();
    }
    row.delete();
    boolean tooOld = row.madeAtMillis < now.minus(WAITS_AT_MOST).toEpochMilli();
    return tooOld
        ? Optional.empty()
        : Optional.of(new Waiting(new Upload(read(row.files)), row.basisHash));
  }

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

  void record(String site, Applied applied) {
    ImportEntity row = new ImportEntity();
    row.id = Uuid7.at(applied.at()).toString();
    row.site = site;
    row.appliedAtMillis = applied.at().toEpochMilli();
    row.appliedBy = applied.by();
    row.summary = applied.summary();
    row.persist();
  }

  /** The last imports, newest first. */
  List<Applied> latest(String site) {
    return ImportEntity.<ImportEntity>find("site = ?1 order by appliedAtMillis desc", site)
        .page(0, SHOWN)
        .stream()
        .map(
            row ->
                new Applied(Instant.ofEpochMilli(row.appliedAtMillis), row.appliedBy, row.summary))
        .toList();
  }

  private String written(Map<String, String> texts) {
    try {
      return json.writeValueAsString(texts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, String> read(String texts) {
    try {
      return json.readValue(texts, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
