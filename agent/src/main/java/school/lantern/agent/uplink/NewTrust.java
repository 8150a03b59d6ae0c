package school.lantern.agent.uplink;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Wire;

/** Asks whom to trust as the collector from now on. */
final class NewTrust {
  private static final int OK = 200;

  private NewTrust() {}

  /**
   * The same device with other authorities; nothing is stored.
   *
   * @param policyKey who must have signed them, or {@code null} when that was not learnt yet: then
   *     the connection, which the authorities of now vouch for, is all there is
   * @throws IOException if the collector does not answer or refuses; the message says why
   * @throws GeneralSecurityException if they are not signed, are a list of before, or cannot be
   *     read
   */
  static Identity of(Identity identity, CollectorDoor door, @Nullable PublicKey policyKey)
      throws IOException, GeneralSecurityException {
    Answer answer = door.trust();
    if (answer.status() != OK) {
      throw new IOException(Enrolment.refusal(answer));
    }
    String signature = answer.header(Wire.POLICY_SIGNATURE);
    if (policyKey != null && !PolicySignature.holds(policyKey, answer.body(), signature)) {
      throw new GeneralSecurityException("they are not signed by this collector");
    }
    Authorities next = Authorities.read(answer.body());
    if (!identity.authorities().mayBecome(next)) {
      throw new GeneralSecurityException("they are older than those that are trusted");
    }
    return new Identity(
        identity.collector(), identity.key(), identity.certificate(), next, identity.policyKey());
  }
}
