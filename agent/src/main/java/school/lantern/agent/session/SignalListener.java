package school.lantern.agent.session;

/** What logind calls out, on a thread of the bus's own. */
public interface SignalListener {

  /** The machine is about to sleep, or has woken up. */
  void sleep(boolean begins);

  /** A session was locked, unlocked, or went to the front or the back. */
  void sessionsChanged();
}
