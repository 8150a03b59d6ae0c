package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.ProblemException;
import school.lantern.model.EnrolmentReply;
import school.lantern.model.RenewalRequest;

/** Gives enrolled agents their next certificate. While the key stays, so does the device. */
@ApplicationScoped
class Renewals {
  /** An agent whose answer got lost asks again within hours: that is one renewal, not many. */
  private static final Duration ONE_RENEWAL = Duration.ofDays(1);

  private final Database database;
  private final Authority authority;
  private final OwnKeys ownKeys;
  private final AuditLog audit;
  private final Clock clock;

  Renewals(Database database, Authority authority, OwnKeys ownKeys, AuditLog audit, Clock clock) {
    this.ownKeys = ownKeys;
    this.database = database;
    this.authority = authority;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The next certificate of a device; or the first one for the own key of a machine that was copied
   * with another one's. A certificate that has ended gets its successor only: the agent renews, and
   * is then told again to make an own key.
   *
   * @param asking who asks, as the door let it in
   * @param fingerprint the machine that asks, or {@code null} when it did not say
   * @throws ProblemException bad-request if the request is unusable, or no-own-key
   */
  EnrolmentReply renew(AgentDevice asking, @Nullable String fingerprint, RenewalRequest request) {
    Device device = asking.device();
    SigningRequest signing;
    try {
      signing = SigningRequest.parse(request.signingRequest());
    } catch (IllegalArgumentException unusable) {
      throw ProblemException.badRequest("At signingRequest: " + unusable.getMessage() + ".");
    }
    String deviceId = Fingerprints.deviceId(signing.key());
    database.write(
        () -> {
          if (deviceId.equals(device.id())) {
            note(device);
          } else if (asking.ended()) {
            throw ProblemException.noOwnKey(
                "This certificate has ended; renew it first, then ask for another key.");
          } else {
            ownKeys.admit(device, fingerprint, deviceId, request.hostname());
          }
        });
    return authority.reply(deviceId, signing.key());
  }

  private void note(Device device) {
    Instant now = clock.instant();
    int first =
        DeviceEntity.update(
            "renewedAt = ?1 where id = ?2 and (renewedAt is null or renewedAt < ?3)",
            now,
            device.id(),
            now.minus(ONE_RENEWAL));
    DeviceEntity.update(
        "certificateEnds = ?1 where id = ?2", now.plus(CertificateMaker.CLIENT_LIFE), device.id());
    if (first > 0) {
      audit.record("system", "device.renewed", device.hostname() + " " + device.id());
    }
  }
}
