package school.lantern.collector.incident;

/** How a person closed an incident. */
public enum Outcome {
  NO_CONCERN("No concern: explained"),
  SPOKEN_TO("Spoken to the pupil"),
  PARENTS_TOLD("Parents or carers told"),
  REFERRED("Referred or logged in MyConcern"),
  FALSE_ALARM("False alarm");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  /** As it stands on the page. */
  public String label() {
    return label;
  }
}
