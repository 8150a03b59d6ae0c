package school.lantern.collector.supervision;

import java.time.Duration;

/**
 * What is not known of a room: expected workstations about which nothing is known in bell time.
 * Their silence is never read as "all is well".
 *
 * @param period the bell's name
 * @param reason why
 * @param workstationTime for how long, added up over workstations; each counts once at a time
 */
public record Blind(String period, Reason reason, Duration workstationTime) {

  /** Why nothing is known; where several hold, the first here counts. */
  public enum Reason {
    NEVER_REPORTED(
        "The computer should be there and had no recorder: none was enrolled on it then, or it never"
            + " reported."),
    RECORDER_STOPPED("The recorder was not running while the computer was."),
    END_NOT_SEEN(
        "Somebody used the computer when it was last heard; how long that went on is not known."),
    DID_NOT_REPORT(
        "The computer did not report: it was switched off, or it could not be reached; nobody can"
            + " tell the two apart."),
    FACTS_LOST("Some of what was recorded was lost before it arrived."),
    DESKTOP_NOT_SEEN("Log-ons were seen, but not the desktop: internet use may be missing.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** For a reader of the report. */
    public String sentence() {
      return sentence;
    }
  }

  /**
   * @throws IllegalArgumentException if the time is not positive
   */
  public Blind {
    if (workstationTime.isNegative() || workstationTime.isZero()) {
      throw new IllegalArgumentException("nothing unknown is no entry");
    }
  }
}
