package school.lantern.agent.typing;

/**
 * One thing that a person did to the text under the caret.
 *
 * <p>Never leaves this process: the packages that write to disk, socket or network cannot name it.
 */
public sealed interface Keystroke {

  /**
   * A character came in.
   *
   * @param codePoint as the keyboard layout made it; dead keys come as a sign of their own before
   *     the letter
   */
  record Typed(int codePoint) implements Keystroke {

    /** Leaves the character out, so that it cannot end up in a log. */
    @Override
    public String toString() {
      return "Typed";
    }
  }

  /** A key that is no character. */
  enum Edit implements Keystroke {
    BACKSPACE,
    ENTER,
    /**
     * The caret may stand elsewhere now, or text came or went in another way: arrow keys, delete, a
     * click, any shortcut. What stands left of the caret is not known any more.
     */
    CARET_MOVED
  }
}
