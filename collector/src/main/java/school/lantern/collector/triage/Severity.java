package school.lantern.collector.triage;

/** How urgent a finding is, in a word and a shape: colour comes last. */
enum Severity {
  MINOR(1, "Minor"),
  LOW(2, "Low"),
  MEDIUM(3, "Medium"),
  HIGH(4, "High"),
  URGENT(5, "Urgent");

  private final int level;
  private final String word;

  Severity(int level, String word) {
    this.level = level;
    this.word = word;
  }

  /**
   * The word for a finding's number.
   *
   * @param severity 1 to 5; what lies outside counts as the nearest
   */
  static Severity of(int severity) {
    return values()[Math.clamp(severity, 1, values().length) - 1];
  }

  public String word() {
    return word;
  }

  /** Names the shape in the style sheet and in the template: 1 to 5. */
  public int level() {
    return level;
  }
}
