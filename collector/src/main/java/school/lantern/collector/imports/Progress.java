package school.lantern.collector.imports;

/** Hears how far an import has come. */
@FunctionalInterface
interface Progress {
  /** Hears nothing. */
  Progress UNHEARD = (step, done, total) -> {};

  /**
   * Hears of one step.
   *
   * @param done how many of {@code total} are done
   * @param total how many there are in this step, at least 1
   */
  void at(Step step, int done, int total);

  /** What an import goes through, in this order. */
  enum Step {
    READING("Reading", "files"),
    CHECKING("Checking", "kinds of mistakes"),
    COMPARING("Comparing with what is there", "tables"),
    STORING("Storing", "parts");

    private final String label;
    private final String counted;

    Step(String label, String counted) {
      this.label = label;
      this.counted = counted;
    }

    public String label() {
      return label;
    }

    /** What is counted in it. */
    public String counted() {
      return counted;
    }
  }
}
