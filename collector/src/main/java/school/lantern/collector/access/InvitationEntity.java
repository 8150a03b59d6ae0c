package school.lantern.collector.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An {@link Invitation}; the link itself is nowhere. */
@Entity
@Table(name = "invitation")
class InvitationEntity extends PanacheEntityBase {
  @Id
  @Column(name = "secret_hash", length = 64)
  public String secretHash = "";

  public String roles = "";

  @Column(name = "for_name")
  public @Nullable String forName;

  @Column(name = "person_id")
  public @Nullable String personId;

  @Column(name = "log_on")
  public @Nullable String logOn;

  @Column(name = "made_by")
  public String madeBy = "";

  /** Epoch milliseconds, as the others. */
  @Column(name = "made_at")
  public long madeAt;

  @Column(name = "expires_at")
  public long expiresAt;

  @Column(name = "used_at")
  public @Nullable Long usedAt;
}
