package school.lantern.model;

/**
 * An enrolled agent asks for its next certificate. Its certificate of now is the permission, also
 * when it has ended.
 *
 * @param signingRequest PKCS#10 in PEM, for the key that the agent has, or for a new one after
 *     {@link Wire#OWN_KEY}
 * @param hostname the workstation's name
 * @param agentVersion version of the agent's packages
 */
public record RenewalRequest(String signingRequest, String hostname, String agentVersion) {

  /**
   * @throws IllegalArgumentException if a part is blank
   */
  public RenewalRequest {
    Require.notBlank(signingRequest, "signingRequest");
    Require.notBlank(hostname, "hostname");
    Require.notBlank(agentVersion, "agentVersion");
  }
}
