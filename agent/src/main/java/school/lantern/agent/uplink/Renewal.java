package school.lantern.agent.uplink;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import school.lantern.agent.health.AgentVersion;
import school.lantern.agent.json.Json;
import school.lantern.model.EnrolmentReply;
import school.lantern.model.RenewalRequest;

/** Asks for the next certificate, by the one of now. */
final class Renewal {
  private static final int OK = 200;

  private Renewal() {}

  /**
   * The same device with a certificate that lasts longer; nothing is stored.
   *
   * @throws IOException if the collector does not answer or refuses; the message says why
   * @throws GeneralSecurityException if what it answers is no certificate for our key
   */
  static Identity of(Identity identity, CollectorDoor door)
      throws IOException, GeneralSecurityException {
    return of(identity, identity.keys(), door);
  }

  /** As above, for another key: another device, which the one of now vouches for. */
  static Identity of(Identity identity, KeyPair keys, CollectorDoor door)
      throws IOException, GeneralSecurityException {
    String deviceId = Pem.sha256(keys.getPublic().getEncoded());
    Answer answer =
        door.renew(
            new RenewalRequest(
                SigningRequest.pem(keys, deviceId), Enrolment.hostname(), AgentVersion.current()));
    if (answer.status() != OK) {
      throw new IOException(Enrolment.refusal(answer));
    }
    X509Certificate next =
        Pem.certificate(Json.read(answer.body(), EnrolmentReply.class).certificate());
    Identity renewed =
        new Identity(
            identity.collector(),
            keys.getPrivate(),
            next,
            identity.authorities(),
            identity.policyKey());
    if (!renewed.deviceId().equals(deviceId)) {
      throw new GeneralSecurityException("the certificate is for another key than ours");
    }
    return renewed;
  }
}
