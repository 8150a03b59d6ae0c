package school.lantern.agent.secretfield;

import school.lantern.agent.typing.Keystroke;

/** Learns from the desktop what kind of field has the focus, and tells a {@link FieldListener}. */
public interface FieldWatch extends AutoCloseable {

  /**
   * A key was pressed. Where the desktop may have moved the focus without a word, it is asked: the
   * listener hears of that before this returns. Never waits for an answer.
   */
  default void pressed(Keystroke key) {}

  /** Stops listening. */
  @Override
  void close();
}
