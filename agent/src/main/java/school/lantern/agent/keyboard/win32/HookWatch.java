package school.lantern.agent.keyboard.win32;

/**
 * Whether Windows still tells the hook of keys: it silently takes away one that was slow (more than
 * 300 ms), and tells nobody. Pure; times are of Windows' 32-bit clock.
 *
 * <p>Input that the hook has not heard may have been the mouse. So a key that no keyboard has is
 * pressed, and the hook should hear that one.
 *
 * <pre>
 *   input   |  k  k  m m m                k k k        k key, m mouse, p the key that no keyboard has
 *   hook    |  k  k         p (heard)           (silence)
 *   look    |       .     P      .              P    S   P press it, S set the hook again
 * </pre>
 */
final class HookWatch {
  private int heard;
  private boolean asked;

  /** What to do now. */
  enum Step {
    NOTHING,
    PRESS_PROBE,
    SET_AGAIN
  }

  HookWatch(int now) {
    heard = now;
  }

  /** The hook was called, whatever for. */
  void heard(int at) {
    heard = at;
    asked = false;
  }

  /**
   * What follows from the last input of any kind.
   *
   * @param lastInput as of {@code GetLastInputInfo}
   */
  Step look(int lastInput) {
    if (asked) {
      return Step.SET_AGAIN;
    }
    if (lastInput - heard > 0) { // wraps, as the clock does
      asked = true;
      return Step.PRESS_PROBE;
    }
    return Step.NOTHING;
  }

  /** The hook was set anew; answers since when nobody knows what it missed, in milliseconds. */
  int setAgain(int now) {
    int since = now - heard;
    heard(now);
    return Math.max(0, since);
  }
}
