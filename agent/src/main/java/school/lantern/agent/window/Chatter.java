package school.lantern.agent.window;

/**
 * A window in front that says something about itself all the time: a title that counts, or a window
 * manager that is told of each key by a property. Then it is not listened to for a while, and its
 * title looked at now and then. Pure: told the time.
 *
 * <pre>
 *   says       . .......                         .........
 *   listened   |--------|                       |--------|
 *   looked at           |    |    |    |    |   |        |     {@link #LOOK_MILLIS} apart
 * </pre>
 */
final class Chatter {
  static final int MUCH = 5;
  static final int WITHIN_MILLIS = 1000;
  static final int LOOK_MILLIS = 2000;
  static final int LOOKS = 15;

  private long countingFrom;
  private int heard;
  private int looksLeft;
  private long lookDue = Long.MAX_VALUE;

  /** Another window, or the same one newly in front: it is listened to. */
  void startOver() {
    heard = 0;
    looksLeft = 0;
    lookDue = Long.MAX_VALUE;
  }

  /**
   * It said something.
   *
   * @return whether to stop listening now
   */
  boolean heard(long nowMillis) {
    if (looksLeft > 0) {
      return false; // said before it was no longer listened to
    }
    if (heard == 0 || nowMillis - countingFrom > WITHIN_MILLIS) {
      countingFrom = nowMillis;
      heard = 0;
    }
    heard++;
    if (heard < MUCH) {
      return false;
    }
    looksLeft = LOOKS;
    lookDue = nowMillis + LOOK_MILLIS;
    return true;
  }

  /** When its title is to be looked at, {@link Long#MAX_VALUE} while it is listened to. */
  long lookDueMillis() {
    return lookDue;
  }

  /**
   * It is looked at.
   *
   * @return whether to listen again from now on
   */
  boolean looked(long nowMillis) {
    looksLeft--;
    if (looksLeft > 0) {
      lookDue = nowMillis + LOOK_MILLIS;
      return false;
    }
    startOver();
    return true;
  }
}
