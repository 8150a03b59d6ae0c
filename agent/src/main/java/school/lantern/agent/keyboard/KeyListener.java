package school.lantern.agent.keyboard;

import java.time.Duration;
import school.lantern.agent.typing.Keystroke;

/** Told each key, on the hook's own thread: must return at once. */
public interface KeyListener {

  /**
   * One key went down.
   *
   * @param serverMillis the window system's own clock, 32 bits of milliseconds: comparable with the
   *     times of focus changes and with nothing else
   */
  void pressed(Keystroke key, long serverMillis);

  /** Keys may have gone unheard, from so long ago until now. They are heard again. */
  void unheard(Duration forSoLong);
}
