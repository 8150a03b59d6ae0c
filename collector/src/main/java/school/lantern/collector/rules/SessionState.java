package school.lantern.collector.rules;

import school.lantern.model.SessionChange.Change;

/**
 * How one login session stands: in use only when it is open and nothing keeps anybody from it.
 *
 * <p>A change that was not seen is made good by the next that cannot be without it: nobody touches
 * a sleeping computer, and nobody unlocks a screen that is not in front.
 *
 * @param open somebody is known to have begun with it
 * @param locked its screen is locked; input there is no use, since anybody can move the mouse of a
 *     locked computer
 * @param idle no key or pointer for the policy's idle time
 * @param asleep the computer sleeps
 * @param away another session is in front, or the remote connection is cut
 */
record SessionState(boolean open, boolean locked, boolean idle, boolean asleep, boolean away) {
  static final SessionState UNKNOWN = new SessionState(false, false, false, false, false);
  private static final SessionState FRESH = new SessionState(true, false, false, false, false);

  boolean inUse() {
    return open && !locked && !idle && !asleep && !away;
  }

  SessionState after(Change change) {
    return switch (change) {
      case LOG_ON, UNLOCK -> FRESH;
      case LOG_OFF -> UNKNOWN;
      case LOCK -> new SessionState(open, true, idle, asleep, away);
      case IDLE -> new SessionState(open, locked, true, asleep, away);
      case ACTIVE -> new SessionState(true, locked, false, false, away);
      case SLEEP -> new SessionState(open, locked, idle, true, away);
      case WAKE -> new SessionState(open, locked, idle, false, away);
      case DISCONNECT -> new SessionState(open, locked, idle, asleep, true);
      case CONNECT -> new SessionState(true, locked, false, false, false);
    };
  }

  /**
   * Something was done in the session: then the computer is awake, whether that was seen or not.
   */
  SessionState awake() {
    return asleep ? new SessionState(open, locked, idle, false, away) : this;
  }
}
