package school.lantern.agent.uplink;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Whether a policy is the collector's own. */
final class PolicySignature {
  private PolicySignature() {}

  /**
   * Checks it.
   *
   * @param body the policy, just as it came
   * @param signature Base64, or {@code null} when it is not signed
   */
  static boolean holds(PublicKey key, String body, @Nullable String signature) {
    if (signature == null) {
      return false;
    }
    try {
      Signature check = Signature.getInstance("SHA256withECDSA");
      check.initVerify(key);
      check.update(body.getBytes(StandardCharsets.UTF_8));
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
      return false;
    }
  }
}
