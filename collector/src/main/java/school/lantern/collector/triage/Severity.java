package school.lantern.collector.triage;

/** How urgent a finding is, in a word and a shape: colour comes last. */
enum Severity {
  MINOR("Minor"),
  LOW("Low"),
  MEDIUM("Medium"),
  HIGH("High"),
  URGENT("Urgent");

  private final String word;

  Severity(String word) {
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
    return ordinal() + 1;
  }
}
