package school.lantern.collector.fleet;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import school.lantern.model.EnrolmentReply;

/**
 * The collector's own authority: it vouches for agents, and for the collector unless the school
 * brought a certificate along.
 */
final class Authority {
  private final Clock clock;
  private volatile AuthorityKeys keys;

  Authority(AuthorityKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  AuthorityKeys keys() {
    return keys;
  }

  /** From now on these are in force; what the door shows is for {@link DoorKeeper} to change. */
  void take(AuthorityKeys other) {
    keys = other;
  }

  /** What the collector shows at its door. */
  Credential server() {
    return keys.server();
  }

  /** Agents' certificates are signed by this one, and no other is believed. */
  X509Certificate trustedForAgents() {
    return keys.signer().certificate();
  }

  /** What agents pin: the end of the server's chain. */
  X509Certificate pinned() {
    return keys.server().anchor();
  }

  String pinnedPem() {
    return Pem.text(List.of(pinned()));
  }

  /** Lower-case hexadecimal SHA-256 of {@link #pinned()}, as it stands in enrolment tokens. */
  String pin() {
    return Fingerprints.pin(pinned());
  }

  /** What vouches for policies. */
  Credential policies() {
    return keys.policies();
  }

  /** What an agent gets with its certificate. */
  EnrolmentReply reply(String deviceId, PublicKey key) {
    return new EnrolmentReply(
        deviceId,
        vouchFor(deviceId, key),
        pinnedPem(),
        Pem.text(policies().certificate().getPublicKey()));
  }

  /** A certificate for an agent, PEM. */
  String vouchFor(String deviceId, PublicKey key) {
    return Pem.text(
        List.of(CertificateMaker.client(deviceId, key, keys.signer(), clock.instant())));
  }
}
