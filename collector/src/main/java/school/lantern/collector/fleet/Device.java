package school.lantern.collector.fleet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.model.LoginSession;

/**
 * An enrolled agent.
 *
 * @param id hash of its public key
 * @param site the school it belongs to
 * @param hostname the workstation's name, as the agent gave it
 * @param roomId where it stands, or {@code null} when neither the workstation list nor its token
 *     says so
 * @param contact when it was heard, and what it said of itself
 */
public record Device(
    String id, String site, String hostname, @Nullable String roomId, Contact contact) {

  /**
   * The device's standing with the collector.
   *
   * @param life from when until when it is a device of the school
   * @param lastHeard when it last reached the collector, heartbeats included; {@code null} when
   *     never since enrolment
   * @param boot the boot of the operating system that it spoke from then, or {@code null} when it
   *     was heard by an older collector
   * @param openSessions the login sessions that it named as open when it was last heard
   * @param said what its agent last said of itself and of the computer
   */
  public record Contact(
      Life life,
      @Nullable Instant lastHeard,
      @Nullable UUID boot,
      List<LoginSession> openSessions,
      Said said) {

    public Contact {
      openSessions = List.copyOf(openSessions);
    }
  }

  /**
   * What a technician is to know of it.
   *
   * @param slowBecause why its agent goes slowly to spare the computer, in the agent's words, or
   *     {@code null} at full pace
   * @param complaint what is to be seen to on the computer, or {@code null} for nothing
   */
  public record Said(@Nullable String slowBecause, @Nullable String complaint) {}

  /**
   * The time in which it is to report.
   *
   * @param enrolledAt when it got its certificate
   * @param revokedAt when the technician took its right to speak, or {@code null}
   * @param replacedAt when a newer device of the same host name enrolled after which this one was
   *     not heard again, or {@code null}: the computer was set up anew
   */
  public record Life(
      Instant enrolledAt, @Nullable Instant revokedAt, @Nullable Instant replacedAt) {

    public boolean revoked() {
      return revokedAt != null;
    }

    /** Until when, or {@code null} while it is in use. */
    public @Nullable Instant retiredAt() {
      if (revokedAt == null || replacedAt == null) {
        return revokedAt == null ? replacedAt : revokedAt;
      }
      return revokedAt.isBefore(replacedAt) ? revokedAt : replacedAt;
    }
  }
}
