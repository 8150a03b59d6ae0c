package school.lantern.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The collector takes the agent in.
 *
 * @param deviceId lower-case hexadecimal SHA-256 of the agent's public key (DER,
 *     SubjectPublicKeyInfo)
 * @param certificate the agent's client certificate, PEM
 * @param authority the collector's CA certificate, PEM
 * @param policyKey the public key by which the agent knows the collector's policies, PEM, or {@code
 *     null} from a collector that does not sign them
 */
public record EnrolmentReply(
    String deviceId,
    String certificate,
    String authority,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String policyKey) {

  /**
   * @throws IllegalArgumentException if a part is blank
   */
  public EnrolmentReply {
    Require.notBlank(deviceId, "deviceId");
    Require.notBlank(certificate, "certificate");
    Require.notBlank(authority, "authority");
  }
}
