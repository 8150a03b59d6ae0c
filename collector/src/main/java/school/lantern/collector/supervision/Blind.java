package school.lantern.collector.supervision;

import java.time.Duration;

/**
 * Time about which nothing is known: workstations that were expected and told nothing.
 *
 * @param period the bell's name
 * @param reason why nothing is known
 * @param workstationTime how long, added up over workstations
 */
public record Blind(String period, Reason reason, Duration workstationTime) {

  /** Why nothing is known. */
  public enum Reason {
    NEVER_REPORTED("The workstation is on the school's list and has never reported."),
    DID_NOT_REPORT("The workstation did not report during the whole time."),
    RECORDER_STOPPED("The recorder on the workstation was stopped."),
    DESKTOP_NOT_SEEN("The recorder ran and could not see the desktop."),
    FACTS_LOST("The workstation recorded something and could not keep it."),
    END_NOT_SEEN("A session was open when the workstation fell silent.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}
