package school.lantern.agent.keyboard;

/** The keyboard cannot be read here. */
public final class KeyboardBlindException extends Exception {
  private final String sentence;

  public KeyboardBlindException(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /** Why, for the technician. */
  public String sentence() {
    return sentence;
  }
}
