package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps schools as they were, and what formats remember. Runs in the caller's transaction. */
@ApplicationScoped
class SnapshotStore {
  private static final int KEPT = 10;

  /** They hold the names of people who have left. */
  private static final Duration KEPT_AT_MOST = Duration.ofDays(30);

  /**
   * A school around an import.
   *
   * @param recordId the import
   * @param at when it was
   * @param afterHash of the school after it
   * @param packed the school before and after it, as {@link Snapshot} packs them
   */
  record Kept(String recordId, Instant at, String afterHash, Pair packed) {}

  /** Before and after. */
  @SuppressWarnings("ArrayRecordComponent") // never compared: handed on to be unpacked
  record Pair(byte[] before, byte[] after) {}

  void keep(String site, Kept kept) {
    SnapshotEntity row = new SnapshotEntity();
    row.recordId = kept.recordId();
    row.site = site;
    row.madeAtMillis = kept.at().toEpochMilli();
    row.afterHash = kept.afterHash();
    row.before = kept.packed().before();
    row.after = kept.packed().after();
    row.persist();
    expire(kept.at());
    forgetOlder(site);
  }

  /** The import that would be undone next. */
  Optional<Kept> latest(String site) {
    return SnapshotEntity.<SnapshotEntity>find("site = ?1 order by recordId desc", site)
        .firstResultOptional()
        .map(
            row ->
                new Kept(
                    row.recordId,
                    Instant.ofEpochMilli(row.madeAtMillis),
                    row.afterHash,
                    new Pair(row.before, row.after)));
  }

  void remove(String recordId) {
    SnapshotEntity.deleteById(recordId);
  }

  /** Forgets what is too old, of every site. */
  void expire(Instant now) {
    SnapshotEntity.delete("madeAtMillis < ?1", now.minus(KEPT_AT_MOST).toEpochMilli());
  }

  /** Forgets all but the last ten. */
  private void forgetOlder(String site) {
    List<String> ids =
        SnapshotEntity.<SnapshotEntity>find("site = ?1 order by recordId desc", site)
            .project(Id.class)
            .stream()
            .map(Id::recordId)
            .toList();
    if (ids.size() > KEPT) {
      SnapshotEntity.delete("recordId in ?1", ids.subList(KEPT, ids.size()));
    }
  }

  /** The id alone: the schools themselves are large. */
  record Id(String recordId) {}

  /** What formats remember. */
  Map<String, String> notes(String site) {
    Map<String, String> notes = new TreeMap<>();
    NoteEntity.<NoteEntity>list("site", site)
        .forEach(row -> notes.put(row.format, Packed.text(row.text)));
    return notes;
  }

  /** Makes {@code notes} all that formats remember. */
  void replaceNotes(String site, Map<String, String> notes) {
    NoteEntity.flush();
    NoteEntity.delete("site", site);
    NoteEntity.getEntityManager().clear(); // rows read before would clash with their successors
    notes.forEach(
        (format, text) -> {
          NoteEntity row = new NoteEntity();
          row.site = site;
          row.format = format;
          row.text = Packed.text(text);
          row.persist();
        });
  }
}
