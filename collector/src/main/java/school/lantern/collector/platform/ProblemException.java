package school.lantern.collector.platform;

import school.lantern.model.Wire;

/** A request is refused, for a reason that the other side can act upon. */
public final class ProblemException extends RuntimeException {
  private final Problem problem;

  private ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  public static ProblemException badRequest(String detail) {
    return new ProblemException(
        new Problem(Wire.PROBLEM_BAD_REQUEST, "Not understood", 400, detail));
  }

  public static ProblemException tooLarge(String detail) {
    return new ProblemException(new Problem(Wire.PROBLEM_TOO_LARGE, "Too large", 413, detail));
  }

  public static ProblemException unknownDevice(String detail) {
    return new ProblemException(
        new Problem(Wire.PROBLEM_UNKNOWN_DEVICE, "Unknown device", 401, detail));
  }

  public static ProblemException revoked(String detail) {
    return new ProblemException(new Problem(Wire.PROBLEM_REVOKED, "Revoked device", 403, detail));
  }

  /** Not revoked: its certificate has ended, and it may renew that and do nothing else. */
  public static ProblemException certificateEnded(String detail) {
    return new ProblemException(
        new Problem(Wire.PROBLEM_CERTIFICATE_ENDED, "Certificate ended", 401, detail));
  }

  public static ProblemException noOwnKey(String detail) {
    return new ProblemException(
        new Problem(Wire.PROBLEM_NO_OWN_KEY, "No key of its own", 403, detail));
  }

  public static ProblemException badToken(String detail) {
    return new ProblemException(
        new Problem(Wire.PROBLEM_BAD_TOKEN, "No such enrolment token", 403, detail));
  }

  public static ProblemException busy(String detail) {
    return new ProblemException(new Problem(Wire.PROBLEM_BUSY, "Busy", 503, detail));
  }

  /** Not {@link #busy}: the other side asked too often. */
  public static ProblemException tooOften(String detail) {
    return new ProblemException(new Problem(Wire.PROBLEM_BUSY, "Too many attempts", 429, detail));
  }
}
