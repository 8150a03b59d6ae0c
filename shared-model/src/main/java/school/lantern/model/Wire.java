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

  /** GET {@link AgentPolicy} with ETag and {@link #POLICY_SIGNATURE}; client certificate. */
  public static final String POLICY = "/agent/policy";

  /**
   * GET {@code PHRASES/}{@link CompiledPhrases#sha256()}: the bytes of that file, gzip on the wire;
   * client certificate. 404 for a file that is no longer in force.
   */
  public static final String PHRASES = "/agent/phrases";

  /**
   * Header of a request: a mark of the machine that sends it, lower-case hexadecimal SHA-256,
   * different for each device id. Two of them under one key are two machines with one disk image.
   */
  public static final String MACHINE = "Lantern-Machine";

  /** Header of a policy: ECDSA with SHA-256 over the bytes of its body, Base64. */
  public static final String POLICY_SIGNATURE = "Lantern-Signature";

  /**
   * Header of a policy: the public key of the signature (DER, SubjectPublicKeyInfo), Base64; for
   * agents that enrolled before policies were signed, and believed by no others.
   */
  public static final String POLICY_KEY = "Lantern-Policy-Key";

  /**
   * GET the authorities to trust as the collector, PEM in order, with {@link #POLICY_SIGNATURE};
   * client certificate.
   */
  public static final String TRUST = "/agent/trust";

  /**
   * Header of a batch: the authorities that the agent trusts, as the first 16 characters of the
   * hexadecimal SHA-256 over their certificates (DER, in order). Header of its answer: those that
   * it should trust, when they are others; they are at {@link #TRUST}.
   */
  public static final String TRUSTED = "Lantern-Trusted";

  /**
   * Header of an answer to a batch: what else the agent should do; {@link #OWN_KEY}, {@link #RENEW}
   * or absent.
   */
  public static final String ORDER = "Lantern-Order";

  /**
   * Another machine has this key as well: make a key of your own, and have it signed at {@link
   * #RENEWAL} by the certificate of now.
   */
  public static final String OWN_KEY = "own-key";

  /** The certificate's authority has a successor: have it renewed at {@link #RENEWAL} now. */
  public static final String RENEW = "renew";

  /**
   * {@code type} of the problem+json that says why an agent was refused. Status codes alone do not
   * tell a revoked device from an unknown one.
   */
  public static final String PROBLEM_PREFIX = "urn:lantern:problem:";

  public static final String PROBLEM_UNKNOWN_DEVICE = PROBLEM_PREFIX + "unknown-device";
  public static final String PROBLEM_REVOKED = PROBLEM_PREFIX + "revoked-device";

  /** The client certificate has ended: {@link #RENEWAL} is the only door for it. */
  public static final String PROBLEM_CERTIFICATE_ENDED = PROBLEM_PREFIX + "certificate-ended";

  /** A key of its own was asked for by a machine that was not told to, or too many were already. */
  public static final String PROBLEM_NO_OWN_KEY = PROBLEM_PREFIX + "no-own-key";

  public static final String PROBLEM_BAD_TOKEN = PROBLEM_PREFIX + "bad-token";
  public static final String PROBLEM_BAD_REQUEST = PROBLEM_PREFIX + "bad-request";
  public static final String PROBLEM_TOO_LARGE = PROBLEM_PREFIX + "too-large";
  public static final String PROBLEM_BUSY = PROBLEM_PREFIX + "busy";
}
