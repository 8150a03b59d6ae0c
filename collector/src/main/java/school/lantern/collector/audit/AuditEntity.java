package school.lantern.collector.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An {@link AuditEntry}. */
@Entity
@Table(name = "audit_entry")
class AuditEntity extends PanacheEntityBase {
  @Id public long seq;

  /** Epoch milliseconds. */
  public long at;

  public String actor = "";
  public String action = "";

  @Column(length = 2000)
  public String subject = "";

  @Column(name = "previous_hash", length = 64)
  public String previousHash = "";

  @Column(length = 64)
  public String hash = "";

  AuditEntry entry() {
    return new AuditEntry(
        seq,
        Instant.ofEpochMilli(at),
        new AuditEntry.Deed(actor, action, subject),
        previousHash,
        hash);
  }
}
