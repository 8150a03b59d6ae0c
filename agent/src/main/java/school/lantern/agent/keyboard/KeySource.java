package school.lantern.agent.keyboard;

import school.lantern.agent.keyboard.win32.WindowsKeySource;
import school.lantern.agent.win32.Host;

/** The keys of one desktop, whichever window they go to. */
public interface KeySource extends AutoCloseable {

  /**
   * Begins to listen. One at a time in a process.
   *
   * @throws KeyboardBlindException if this desktop does not let its keys be read
   */
  static KeySource open(KeyListener listener) throws KeyboardBlindException {
    return Host.isWindows() ? WindowsKeySource.open(listener) : XKeySource.open(listener);
  }

  /**
   * The keyboard has another layout now.
   *
   * @throws KeyboardBlindException if the keys cannot be read any more
   */
  void relearnLayout() throws KeyboardBlindException;

  @Override
  void close();
}
