package school.lantern.agent.typing;

/** Whether a keystroke may be looked at, and if not, why not. */
public enum Admission {
  READ,
  /** The service has not said yet whose session this is. */
  NO_SESSION,
  /** The service has not handed out a policy yet. */
  NO_POLICY,
  /** The desktop does not tell where the typing goes. */
  WINDOW_UNKNOWN,
  /** It is a session of staff, and the school has not asked for their typing. */
  NOT_OF_STAFF,
  /** The policy says that typing in this application is never looked at, or it is our own. */
  NEVER_READ;

  /** Whether the title of the window may be looked at: it is recorded of everybody. */
  public boolean titlesRead() {
    return this == READ || this == NOT_OF_STAFF;
  }
}
