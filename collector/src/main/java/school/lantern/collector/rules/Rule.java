package school.lantern.collector.rules;

/** What can be found, and the policy clauses that it rests on. */
public enum Rule {
  /** A phrase of the policy was typed. */
  FLAGGED_PHRASE("Flagged phrase", "P-6, P-12"),
  /** Pupils used a room's computers while nobody was scheduled to supervise them. */
  UNSUPERVISED_USE("Unsupervised use", "P-2, P-3");

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
}
