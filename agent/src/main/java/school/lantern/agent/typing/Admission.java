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
  /** The policy says that typing in this application is never looked at. */
  NEVER_READ
}
