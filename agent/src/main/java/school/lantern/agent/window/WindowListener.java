package school.lantern.agent.window;

import java.time.Duration;

/** Told what happens on the desktop, on the watch's own thread: must return at once. */
public interface WindowListener {

  /** Another window has the focus, or the one that has it changed its title. */
  void front(Front front);

  /** Nobody touched keyboard or pointer for this long. Told every few seconds. */
  void idleFor(Duration sinceInput);

  /** The keyboard has another layout now. Not told on Windows, where each window has its own. */
  void layoutChanged();

  /**
   * The X server went away (never told on Windows). Nothing must be asked of it any more: such a
   * call never returns.
   */
  void displayGone();
}
