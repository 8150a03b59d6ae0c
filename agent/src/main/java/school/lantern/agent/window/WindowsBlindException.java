package school.lantern.agent.window;

import org.jspecify.annotations.Nullable;

/** The windows cannot be seen here. */
public final class WindowsBlindException extends Exception {
  private final String sentence;

  public WindowsBlindException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /** Why, for the technician. */
  public String sentence() {
    return sentence;
  }
}
