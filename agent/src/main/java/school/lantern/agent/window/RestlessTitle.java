package school.lantern.agent.window;

/**
 * When the title of the window in front is not listened to: a page can change it faster than it can
 * be asked for, and what waits would grow without end. Pure; not for several threads.
 *
 * <pre>
 *   title      |  x    x    xxxxxxxxxxxxxxxxxxxxxxxxx        x
 *   listened   | ===============                     ==========
 *   looked at  |  x    x    xxx         x        x           x     every {@link #REST_MILLIS}
 * </pre>
 *
 * <p>Nothing is missed by that: a title counts once it has stood for as long.
 */
final class RestlessTitle {
  static final int CHANGES_MAX = 20;
  static final long REST_MILLIS = 250;

  private long countedSince = Long.MIN_VALUE / 2;
  private int changes;
  private long dueMillis = Long.MAX_VALUE;

  /** What to do about a change of the title. */
  enum Change {
    /** Look at it. */
    TOLD,
    /** It changes too often: do not listen any longer. */
    TOO_OFTEN,
    /** One that was still on its way. */
    UNHEARD
  }

  Change changed(long nowMillis) {
    if (dueMillis != Long.MAX_VALUE) {
      return Change.UNHEARD;
    }
    if (nowMillis - countedSince >= REST_MILLIS) {
      countedSince = nowMillis;
      changes = 0;
    }
    changes++;
    if (changes <= CHANGES_MAX) {
      return Change.TOLD;
    }
    dueMillis = nowMillis + REST_MILLIS;
    return Change.TOO_OFTEN;
  }

  /** Whether it is time to listen again; asking settles it. */
  boolean isRested(long nowMillis) {
    boolean rested = nowMillis >= dueMillis;
    if (rested) {
      forget();
    }
    return rested;
  }

  /** When it is time to listen again, {@link Long#MAX_VALUE} while it is listened to. */
  long dueMillis() {
    return dueMillis;
  }

  /** Another window, or a rest that is over. */
  void forget() {
    dueMillis = Long.MAX_VALUE;
    changes = 0;
  }
}
