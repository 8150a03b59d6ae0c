package school.lantern.agent.link;

import java.util.UUID;

/**
 * What a desktop helper says of itself when it connects. Whose session it is, the service takes
 * from the socket's peer, never from here.
 *
 * @param run made anew at each start of the helper; with the numbers of its observations it makes
 *     resending safe
 * @param sessionHint the operating system's session id as the helper's environment has it ({@code
 *     XDG_SESSION_ID}), or the X display when there is none
 * @param pid process id, for the log
 * @param secretFields whether the desktop has a way to tell it which fields are secret
 */
public record Hello(UUID run, String sessionHint, long pid, boolean secretFields) {

  /** Of one that is told nothing of fields. */
  public Hello(UUID run, String sessionHint, long pid) {
    this(run, sessionHint, pid, false);
  }
}
