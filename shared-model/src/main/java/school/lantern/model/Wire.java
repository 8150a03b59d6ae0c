package school.lantern.model;

/**
 * The paths and headers on which agent and collector meet. JSON, durations and instants in
 * ISO-8601.
 */
public final class Wire {
  private Wire() {}

  /** POST {@link EnrolmentRequest}, answers {@link EnrolmentReply}; no client certificate yet. */
  public static final String ENROL = "/agent/enrol";

  /**
   * POST {@link RenewalRequest}, answers {@link EnrolmentReply}; client certificate, the only door
   * at which one that has ended is still good.
   */
  public static final String RENEWAL = "/agent/renewal";

  /** POST {@link ObservationBatch} (gzip allowed), answers {@link Receipt}; client certificate. */
  public static final String BATCHES = "/agent/batches";

  /** GET {@link AgentPolicy} with ETag; client certificate. */
  public static final String POLICY = "/agent/policy";

  /**
   * GET {@code PHRASES/}{@link CompiledPhrases#sha256()}: the bytes of that file, gzip on the wire;
   * client certificate. 404 for a file that is no longer in force.
   */
  public static final String PHRASES = "/agent/phrases";

  /**
   * {@code type} of the problem+json that says why an agent was refused. Status codes alone do not
   * tell a revoked device from an unknown one.
   */
  public static final String PROBLEM_PREFIX = "urn:lantern:problem:";

  public static final String PROBLEM_UNKNOWN_DEVICE = PROBLEM_PREFIX + "unknown-device";
  public static final String PROBLEM_REVOKED = PROBLEM_PREFIX + "revoked-device";

  /** The client certificate has ended: {@link #RENEWAL} is the only door for it. */
  public static final String PROBLEM_CERTIFICATE_ENDED = PROBLEM_PREFIX + "certificate-ended";

  public static final String PROBLEM_BAD_TOKEN = PROBLEM_PREFIX + "bad-token";
  public static final String PROBLEM_BAD_REQUEST = PROBLEM_PREFIX + "bad-request";
  public static final String PROBLEM_TOO_LARGE = PROBLEM_PREFIX + "too-large";
  public static final String PROBLEM_BUSY = PROBLEM_PREFIX + "busy";
}
