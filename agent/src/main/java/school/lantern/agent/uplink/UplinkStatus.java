package school.lantern.agent.uplink;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Receipt;

/**
 * How the way to the collector is.
 *
 * @param deviceId this device, or {@code null} before enrolment
 * @param collector its address, or {@code null} before enrolment
 * @param certificate by what the collector believes this device, or {@code null} before enrolment
 * @param contact what the last receipt told, or {@code null} before the first
 * @param trouble what is wrong now, in words, or {@code null}
 */
public record UplinkStatus(
    @Nullable String deviceId,
    @Nullable String collector,
    @Nullable Certificate certificate,
    @Nullable Contact contact,
    @Nullable String trouble) {

  /**
   * The last time that the collector took a batch.
   *
   * @param lastReceipt when that was, workstation clock
   * @param clockAhead by how much this clock was ahead of the collector's; negative when behind
   */
  public record Contact(Instant lastReceipt, Duration clockAhead) {
    static Contact now(Receipt receipt) {
      Instant now = Instant.now();
      return new Contact(now, Duration.between(receipt.collectorTime(), now));
    }
  }

  /**
   * The certificate.
   *
   * @param ends until when it is good for everything
   * @param renewsFrom from when on the agent asks for the next one
   */
  public record Certificate(Instant ends, Instant renewsFrom) {}

  /** How a trouble begins that is about whom this device trusts. */
  public static final String UNTRUSTED = "no trusted connection";

  static UplinkStatus notEnrolled(String why) {
    return new UplinkStatus(null, null, null, null, why);
  }
}
