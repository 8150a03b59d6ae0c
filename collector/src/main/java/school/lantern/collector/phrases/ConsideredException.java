package school.lantern.collector.phrases;

/**
 * An exception that could explain a phrase away.
 *
 * @param phrase its words
 * @param fate whether it does here
 */
public record ConsideredException(String phrase, ExceptionFate fate) {

  /** What becomes of an exception. */
  public enum ExceptionFate {
    EXPLAINS("holds it and explains it away"),
    ELSEWHERE("stands in the text, but does not hold it"),
    ABSENT("does not stand in the text");

    private final String words;

    ExceptionFate(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }
  }
}
