package school.lantern.collector.fleet;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A machine that showed up under a device's key. */
@Entity
@IdClass(MachineEntity.Key.class)
@Table(name = "device_machine")
class MachineEntity extends PanacheEntityBase {
  @Id
  @Column(name = "device_id")
  String deviceId = "";

  @Id String fingerprint = "";

  /** Whether the key is this machine's. */
  boolean owner;

  @Column(name = "first_seen")
  Instant firstSeen = Instant.EPOCH;

  @Column(name = "last_seen")
  Instant lastSeen = Instant.EPOCH;

  /** When it was found to be a copy of the owner's disk. */
  @Column(name = "copy_since")
  @Nullable Instant copySince;

  /** When it was told to make a key of its own. */
  @Column(name = "ordered_at")
  @Nullable Instant orderedAt;

  /** The device that it became. */
  @Column(name = "child_id")
  @Nullable String childId;

  /** Device and machine together. */
  record Key(String deviceId, String fingerprint) implements Serializable {}

  Machine machine() {
    return new Machine(fingerprint, owner, firstSeen, lastSeen, copySince != null);
  }
}
