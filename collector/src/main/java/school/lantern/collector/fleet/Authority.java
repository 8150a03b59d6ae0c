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
  private final Credential signer;
  private final Credential server;
  private final Credential policies;
  private final Clock clock;

  Authority(Credential signer, Credential server, Credential policies, Clock clock) {
    this.policies = policies;
    this.signer = signer;
    this.server = server;
    this.clock = clock;
  }

  /** What the collector shows at its door. */
  Credential server() {
    return server;
  }

  /** Agents' certificates are signed by this one, and no other is believed. */
  X509Certificate trustedForAgents() {
    return signer.certificate();
  }

  /** What agents pin: the end of the server's chain. */
  X509Certificate pinned() {
    return server.anchor();
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
    return policies;
  }

  /** What an agent gets with its certificate. */
  EnrolmentReply reply(String deviceId, PublicKey key) {
    return new EnrolmentReply(
        deviceId,
        vouchFor(deviceId, key),
        pinnedPem(),
        Pem.text(policies.certificate().getPublicKey()));
  }

  /** A certificate for an agent, PEM. */
  String vouchFor(String deviceId, PublicKey key) {
    return Pem.text(List.of(CertificateMaker.client(deviceId, key, signer, clock.instant())));
  }
}
