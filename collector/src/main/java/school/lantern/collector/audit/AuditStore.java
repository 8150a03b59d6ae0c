package school.lantern.collector.audit;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import school.lantern.collector.platform.Database;

/** Keeps the audit log; can only append and read. */
@ApplicationScoped
class AuditStore {
  /** Any number that nobody else locks with: it stands for the end of the chain. */
  private static final long END_OF_CHAIN = 0x41_55_44_49_54L;

  private final Database database;

  AuditStore(Database database) {
    this.database = database;
  }

  /** Appends; joins the caller's transaction. */
  void append(AuditEntry.Deed deed, Instant at) {
    database.write(
        () -> {
          takeTurn();
          AuditEntity last = AuditEntity.find("order by seq desc").firstResult();
          AuditEntry entry =
              AuditEntry.next(
                  last == null ? 1 : last.seq + 1,
                  at.truncatedTo(ChronoUnit.MILLIS),
                  deed,
                  last == null ? AuditEntry.BEGINNING : last.hash);
          AuditEntity row = new AuditEntity();
          row.seq = entry.seq();
          row.at = entry.at().toEpochMilli();
          row.actor = deed.actor();
          row.action = deed.action();
          row.subject = deed.subject();
          row.previousHash = entry.previousHash();
          row.hash = entry.hash();
          row.persist();
        });
  }

  /** Newest first. */
  List<AuditEntry> latest(int offset, int limit) {
    return database.read(
        () ->
            AuditEntity.<AuditEntity>find("order by seq desc")
                .range(offset, offset + limit - 1)
                .stream()
                .map(AuditEntity::entry)
                .toList());
  }

  /** Entries after {@code seq}, oldest first. */
  List<AuditEntry> after(long seq, int limit) {
    return database.read(
        () ->
            AuditEntity.<AuditEntity>find("seq > ?1 order by seq", seq).range(0, limit - 1).stream()
                .map(AuditEntity::entry)
                .toList());
  }

  long count() {
    return database.read(() -> AuditEntity.count());
  }

  /**
   * One appends at a time. SQLite has one writer anyway; on PostgreSQL the lock lasts until the
   * caller's transaction ends, or two of them would follow the same entry.
   */
  private void takeTurn() {
    if (!database.embedded()) {
      Panache.getEntityManager()
          .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) as turn")
          .setParameter(1, END_OF_CHAIN)
          .getSingleResult();
    }
  }
}
