package school.lantern.collector.ingest;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A fact as it is read; {@link ObservationStore} writes it. */
@Entity
@Immutable
@Table(name = "observation")
@IdClass(ObservationEntity.Key.class)
class ObservationEntity extends PanacheEntityBase {
  private static final UUID NONE = new UUID(0, 0);

  @Id LocalDate day = LocalDate.EPOCH;

  @Id
  @Column(name = "device_id")
  String deviceId = "";

  @Id UUID epoch = NONE;
  @Id long seq;
  UUID boot = NONE;
  long uptime;

  @Column(name = "claimed_at")
  Instant claimedAt = Instant.EPOCH;

  Instant at = Instant.EPOCH;

  @Column(name = "received_at")
  Instant receivedAt = Instant.EPOCH;

  String kind = "";
  String body = "";

  /** An observation's number is unique in its epoch; the day stands before it for partitioning. */
  record Key(LocalDate day, String deviceId, UUID epoch, long seq) {}
}
