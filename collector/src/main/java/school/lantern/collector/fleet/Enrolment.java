package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.fleet.Placement.Stay;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.ProblemException;
import school.lantern.model.EnrolmentReply;
import school.lantern.model.EnrolmentRequest;

/**
 * Takes agents in. The same key is the same device, however often it enrols; an agent whose answer
 * got lost may repeat its request without using the token up.
 */
@ApplicationScoped
class Enrolment {
  private static final Logger LOG = Logger.getLogger(Enrolment.class);

  private final Database database;
  private final Authority authority;
  private final LanternConfig lantern;
  private final Clock clock;
  private final EnrolmentMarks marks;

  Enrolment(
      Database database,
      Authority authority,
      LanternConfig lantern,
      Clock clock,
      EnrolmentMarks marks) {
    this.database = database;
    this.authority = authority;
    this.lantern = lantern;
    this.clock = clock;
    this.marks = marks;
  }

  /**
   * @throws ProblemException bad-request for an unusable signing request, bad-token, or
   *     revoked-device
   */
  EnrolmentReply enrol(EnrolmentRequest request) {
    SigningRequest signing;
    try {
      signing = SigningRequest.parse(request.signingRequest());
    } catch (IllegalArgumentException unusable) {
      throw ProblemException.badRequest("At signingRequest: " + unusable.getMessage() + ".");
    }
    String deviceId = Fingerprints.deviceId(signing.key());
    database.write(
        () -> marks.around(deviceId, request.hostname(), () -> admit(deviceId, request)));
    LOG.infof("Enrolled %s as %s", request.hostname().replaceAll("\\p{Cntrl}", "?"), deviceId);
    return authority.reply(deviceId, signing.key());
  }

  private void admit(String deviceId, EnrolmentRequest request) {
    Instant now = clock.instant();
    String tokenHash = Fingerprints.secretHash(EnrolmentTokens.secret(request.token()));
    DeviceEntity device = DeviceEntity.findById(deviceId);
    EnrolmentTokenEntity token = redeem(tokenHash, device, request.hostname(), now);
    if (device == null) {
      device = new DeviceEntity();
      device.id = deviceId;
      device.site = lantern.site();
      device.enrolledAt = now;
    } else if (device.revoked) {
      throw ProblemException.revoked("The technician revoked this device.");
    }
    device.hostname = request.hostname();
    device.fingerprint = request.fingerprint();
    stand(device, token.roomId, now);
    device.tokenHash = tokenHash;
    device.certificateEnds = now.plus(CertificateMaker.CLIENT_LIFE);
    device.persist();
  }

  /** A new room holds from now on. */
  private static void stand(DeviceEntity device, @Nullable String roomId, Instant now) {
    if (!Objects.equals(device.tokenRoomId, roomId)) {
      if (device.tokenRoomId != null) {
        Instant since = Instant.ofEpochMilli(device.tokenSinceMillis);
        FormerRoomEntity.keep(device.site, device.id, new Stay(device.tokenRoomId, since, now));
      }
      device.tokenRoomId = roomId;
      device.tokenSinceMillis = now.toEpochMilli();
    }
  }

  private static EnrolmentTokenEntity redeem(
      String tokenHash, @Nullable DeviceEntity known, String hostname, Instant now) {
    boolean again = known != null && known.tokenHash.equals(tokenHash);
    // In one statement, so that two workstations cannot share the last use, and a token that is
    // withdrawn at this moment lets nobody in afterwards.
    int allowed =
        EnrolmentTokenEntity.update(
            "usesLeft = usesLeft - ?1, lastUsedAt = ?3, lastHostname = ?4 where secretHash = ?2"
                + " and usesLeft >= ?1 and expiresAt > ?3 and withdrawnAt is null",
            again ? 0 : 1,
            tokenHash,
            now,
            hostname);
    EnrolmentTokenEntity token = EnrolmentTokenEntity.findById(tokenHash);
    if (allowed == 0 || token == null) {
      throw ProblemException.badToken(refusal(token, now));
    }
    return token;
  }

  /** Whoever has the secret may know what became of it. */
  private static String refusal(@Nullable EnrolmentTokenEntity token, Instant now) {
    return (token == null
            ? "The collector does not know this enrolment token"
            : HandedOutToken.of(token).state(now).refusal())
        + "; ask the technician for a new one.";
  }
}
