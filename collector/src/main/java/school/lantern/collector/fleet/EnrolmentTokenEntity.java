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
}
