package school.lantern.collector.rules;

/** What can be found, and the policy clauses that it rests on. */
public enum Rule {
  /** A phrase of the policy was typed. */
  FLAGGED_PHRASE("Flagged phrase", "P-6, P-12"),
  /** Pupils used a room's computers in school hours while nobody supervised them. */
  UNSUPERVISED_USE("Unsupervised use", "P-3"),
  /** The same, and at least one of them was on the internet. */
  UNSUPERVISED_INTERNET("Unsupervised internet use", "P-2, P-3"),
  /** Pupils used a room's computers outside school hours while nobody supervised them. */
  OUT_OF_HOURS_USE("Use out of hours", "P-2, P-3"),
  /** A pupil had a video meeting in front while nobody was seen to be there. */
  UNSUPERVISED_MEETING("Video meeting without supervision", "P-14"),
  /** Somebody wrote that they are worried or want to report something. */
  CONCERN_RAISED("Message to the safeguarding lead", "P-7");

  private final String label;
  private final String clauses;

  Rule(String label, String clauses) {
    this.label = label;
    this.clauses = clauses;
  }

  /** The rule's name on pages. */
  public String label() {
    return label;
  }

  /** Clauses of the school's e-safety policy, for people: {@code "P-2, P-3"}. */
  public String clauses() {
    return clauses;
  }

  /**
   * The rule under which this counts as the same thing: a gap in which somebody goes on the
   * internet is still the same gap.
   */
  public Rule topic() {
    return switch (this) {
      case UNSUPERVISED_USE, UNSUPERVISED_INTERNET -> UNSUPERVISED_USE;
      case FLAGGED_PHRASE, OUT_OF_HOURS_USE, UNSUPERVISED_MEETING, CONCERN_RAISED -> this;
    };
  }

  /** Whether it is about who watches a room, and not about what a person wrote. */
  public boolean aboutSupervision() {
    return this != FLAGGED_PHRASE && this != CONCERN_RAISED;
  }
}
