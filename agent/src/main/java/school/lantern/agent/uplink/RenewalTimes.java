package school.lantern.agent.uplink;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/**
 * When a certificate is to be renewed.
 *
 * <pre>
 *   begin                       two thirds   .. spread ..              end
 *     |-----------------------------|------------------|----------------|
 * </pre>
 *
 * <p>Each device has a moment of its own within the spread, always the same, so that a room that
 * enrolled in one lesson does not renew in one minute.
 */
final class RenewalTimes {
  private static final int PARTS = 3;
  private static final int SPREAD_DIVISOR = 30; // twelve days of a year

  private RenewalTimes() {}

  /** From when on, by the collector's clock. */
  static Instant dueFrom(X509Certificate certificate, String deviceId) {
    Instant begin = certificate.getNotBefore().toInstant();
    long lifeMillis = Duration.between(begin, certificate.getNotAfter().toInstant()).toMillis();
    long spreadMillis = Math.max(1, lifeMillis / SPREAD_DIVISOR);
    return begin
        .plusMillis(lifeMillis / PARTS * (PARTS - 1))
        .plusMillis(Math.floorMod((long) deviceId.hashCode() * Integer.MAX_VALUE, spreadMillis));
  }
}
