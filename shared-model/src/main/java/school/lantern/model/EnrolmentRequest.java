package school.lantern.model;

/**
 * A new agent asks for its certificate. Sent once, without one; the token is the permission.
 *
 * @param token the technician's enrolment token
 * @param signingRequest PKCS#10 in PEM; the private key never leaves the workstation
 * @param hostname the workstation's name
 * @param fingerprint hash over hardware marks of the machine, so that two machines from one disk
 *     image can be told apart
 * @param agentVersion version of the agent's packages
 */
public record EnrolmentRequest(
    String token, String signingRequest, String hostname, String fingerprint, String agentVersion) {

  /**
   * @throws IllegalArgumentException if a part is blank
   */
  public EnrolmentRequest {
    Require.notBlank(token, "token");
    Require.notBlank(signingRequest, "signingRequest");
    Require.notBlank(hostname, "hostname");
    Require.notBlank(fingerprint, "fingerprint");
    Require.notBlank(agentVersion, "agentVersion");
  }

  /** Leaves the token out, so that it cannot end up in a log. */
  @Override
  public String toString() {
    return "EnrolmentRequest[hostname=" + hostname + ", agentVersion=" + agentVersion + "]";
  }
}
