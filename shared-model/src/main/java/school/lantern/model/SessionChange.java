package school.lantern.model;

/**
 * A login session began, ended, or changed between used and not used.
 *
 * @param session the session that changed
 * @param change what happened to it
 * @param source who says so
 * @param inferred true when nobody saw the change itself and it was concluded from something else,
 *     such as a log-off from the helper's disappearance
 */
public record SessionChange(LoginSession session, Change change, Source source, boolean inferred)
    implements Observation {

  public static final String KIND = "session-change";

  /**
   * What can happen to a session. A session is in use while it is open and neither locked, idle,
   * asleep nor disconnected.
   */
  public enum Change {
    LOG_ON,
    LOG_OFF,
    LOCK,
    UNLOCK,
    /**
     * No key or pointer for the policy's idle time. The observation's time is that of the last
     * input.
     */
    IDLE,
    ACTIVE,
    /** The computer went to sleep with the session open. */
    SLEEP,
    WAKE,
    /** Another session came to the front of the computer, or a remote connection was cut. */
    DISCONNECT,
    CONNECT
  }

  /** Where the agent learned of the change. */
  public enum Source {
    LOGIND,
    UTMP,
    WINDOWS,
    /** The screen saver's own record of the last input. */
    INPUT,
    /** Neither logind nor utmp there: the session is the life of its desktop helper. */
    HELPER,
    /**
     * The machine's own clocks: the one that goes on while it sleeps ran ahead of the one that
     * stops.
     */
    CLOCK
  }

  /**
   * @throws IllegalArgumentException if a part is missing
   */
  public SessionChange {
    Require.present(session, "session");
    Require.present(change, "change");
    Require.present(source, "source");
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean urgent() {
    return true;
  }
}
