package school.lantern.collector.fleet;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * An enrolled agent as it is kept.
 *
 * <p>Only what changed is written: a repeated enrolment must not write back that the device is
 * welcome while somebody shuts it out.
 */
@Entity
@DynamicUpdate
@Table(name = "device")
class DeviceEntity extends PanacheEntityBase {
  @Id String id = "";
  String site = "";
  String hostname = "";
  String fingerprint = "";

  /** The room that its enrolment token named; the list of workstations goes before it. */
  @Column(name = "token_room_id")
  @Nullable String tokenRoomId;

  /** Since when a token has placed it there, in milliseconds; 0 when that was not kept. */
  @Column(name = "token_since")
  long tokenSinceMillis;

  @Column(name = "enrolled_at")
  Instant enrolledAt = Instant.EPOCH;

  @Column(name = "last_heard")
  @Nullable Instant lastHeard;

  @Column(name = "last_boot")
  @Nullable UUID lastBoot;

  /** JSON list of login sessions. */
  @Column(name = "open_sessions")
  String openSessions = "[]";

  /** Why its agent goes slowly, or {@code null} at full pace. */
  @Column(name = "slow_because")
  @Nullable String slowBecause;

  /** What a technician is to see to on its computer, or {@code null}. */
  @Nullable String complaint;

  boolean revoked;

  /** Set together with {@link #revoked}. */
  @Column(name = "revoked_at")
  @Nullable Instant revokedAt;

  /** Until when the last certificate that it got is good. */
  @Column(name = "certificate_ends")
  Instant certificateEnds = Instant.EPOCH;

  /** When it last renewed its certificate by itself. */
  @Column(name = "renewed_at")
  @Nullable Instant renewedAt;

  /** Whose key this machine had before it got its own, or {@code null}. */
  @Column(name = "parent_id")
  @Nullable String parentId;

  /** Whom its agent said it trusts, see {@link school.lantern.model.Wire#TRUSTED}. */
  @Nullable String trusted;

  /** Who signed the certificate that it showed last. */
  @Nullable String issuer;

  /** The token that it came with; repeating that enrolment uses up nothing. */
  @Column(name = "token_hash")
  String tokenHash = "";
}
