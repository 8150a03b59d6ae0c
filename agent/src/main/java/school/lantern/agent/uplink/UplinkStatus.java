package school.lantern.agent.uplink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the way to the collector is.
 *
 * @param deviceId this device, or {@code null} before enrolment
 * @param collector its address, or {@code null} before enrolment
 * @param lastReceipt when it last took a batch, workstation clock, or {@code null}
 * @param trouble what is wrong now, in words, or {@code null}
 */
public record UplinkStatus(
    @Nullable String deviceId,
    @Nullable String collector,
    @Nullable Instant lastReceipt,
    @Nullable String trouble) {

  static UplinkStatus notEnrolled(String why) {
    return new UplinkStatus(null, null, null, why);
  }
}
