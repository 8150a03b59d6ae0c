package school.lantern.agent.dialog;

/** What came of a window. */
public sealed interface Reply {

  /**
   * A button was pressed.
   *
   * @param button 0 for the panel's first, from 1 for the others
   * @param text what was written; empty where nothing could be
   */
  record Pressed(int button, String text) implements Reply {

    /** Without the text: this may stand in a log. */
    @Override
    public String toString() {
      return "Pressed[button=" + button + "]";
    }
  }

  /** No answer. */
  enum None implements Reply {
    /** The window was closed. */
    CLOSED,
    /** Its program was ended from outside, or broke. */
    KILLED,
    /** There is no way to show it here. */
    NOT_SHOWN
  }
}
