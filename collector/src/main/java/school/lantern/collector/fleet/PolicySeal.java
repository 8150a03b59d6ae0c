package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;

/** Signs policies, so that an agent takes none that another hand put on the way or on its disk. */
@ApplicationScoped
public class PolicySeal {
  private final Authority authority;

  PolicySeal(Authority authority) {
    this.authority = authority;
  }

  /** As {@link school.lantern.model.Wire#POLICY_SIGNATURE} has it. */
  public String signature(byte[] body) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(authority.policies().key());
      signature.update(body);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a policy could not be signed", impossible);
    }
  }

  /** As {@link school.lantern.model.Wire#POLICY_KEY} has it. */
  public String key() {
    return Base64.getEncoder()
        .encodeToString(authority.policies().certificate().getPublicKey().getEncoded());
  }
}
