package school.lantern.collector.fleet;

/** Whether an enrolment token lets anybody in, and if not, why; in the order of the page. */
enum TokenState {
  OPEN("Open", "calm", "The enrolment token is open, but was used at the same moment"),
  USED_UP("Used up", "", "The enrolment token is used up"),
  EXPIRED("Expired", "", "The enrolment token has expired"),
  WITHDRAWN("Withdrawn", "", "The technician withdrew this enrolment token");

  private final String label;
  private final String tone;
  private final String refusal;

  TokenState(String label, String tone, String refusal) {
    this.label = label;
    this.tone = tone;
    this.refusal = refusal;
  }

  public String label() {
    return label;
  }

  /** How its mark looks; empty for a plain one. */
  public String tone() {
    return tone;
  }

  public boolean open() {
    return this == OPEN;
  }

  /** What an agent is told that comes with such a token. */
  String refusal() {
    return refusal;
  }
}
