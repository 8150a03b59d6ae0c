package school.lantern.collector.fleet;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A permission to enrol. The secret itself is not kept. */
@Entity
@Table(name = "enrolment_token")
class EnrolmentTokenEntity extends PanacheEntityBase {
  @Id
  @Column(name = "secret_hash")
  String secretHash = "";

  /** For how many workstations it was made. */
  int uses;

  @Column(name = "uses_left")
  int usesLeft;

  @Column(name = "expires_at")
  Instant expiresAt = Instant.EPOCH;

  @Column(name = "room_id")
  @Nullable String roomId;

  @Column(name = "made_by")
  String madeBy = "";

  @Column(name = "made_at")
  Instant madeAt = Instant.EPOCH;

  @Column(name = "last_used_at")
  @Nullable Instant lastUsedAt;

  @Column(name = "last_hostname")
  @Nullable String lastHostname;

  @Column(name = "withdrawn_at")
  @Nullable Instant withdrawnAt;

  @Column(name = "withdrawn_by")
  @Nullable String withdrawnBy;
}
