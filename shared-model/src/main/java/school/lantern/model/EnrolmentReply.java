package school.lantern.model;

/**
 * The collector takes the agent in.
 *
 * @param deviceId lower-case hexadecimal SHA-256 of the agent's public key (DER,
 *     SubjectPublicKeyInfo)
 * @param certificate the agent's client certificate, PEM
 * @param authority the collector's CA certificate, PEM
 */
public record EnrolmentReply(String deviceId, String certificate, String authority) {

  /**
   * @throws IllegalArgumentException if a part is blank
   */
  public EnrolmentReply {
    Require.notBlank(deviceId, "deviceId");
    Require.notBlank(certificate, "certificate");
    Require.notBlank(authority, "authority");
  }
}
