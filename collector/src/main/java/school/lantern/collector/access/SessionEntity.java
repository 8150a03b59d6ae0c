package school.lantern.collector.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One browser that is logged on. */
@Entity
@Table(name = "log_on_session")
class SessionEntity extends PanacheEntityBase {
  @Id
  @Column(name = "secret_hash", length = 64)
  public String secretHash = "";

  @Column(name = "account_id", length = 36)
  public String accountId = "";

  /** Epoch milliseconds, as the other. */
  @Column(name = "began_at")
  public long beganAt;

  @Column(name = "last_used_at")
  public long lastUsedAt;
}
