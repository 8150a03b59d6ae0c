package school.lantern.agent.typing;

import org.jspecify.annotations.Nullable;
import school.lantern.model.AgentPolicy;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;

/**
 * The one place that decides whether typing may be looked at. In doubt it may not: the keystroke is
 * thrown away unread.
 */
public final class Quarantine {
  private Quarantine() {}

  /**
   * Whether a keystroke may be looked at now.
   *
   * @param focused the window that typing goes to, or {@code null} when that is not known
   */
  public static Admission admission(
      @Nullable LoginSession session, @Nullable AgentPolicy policy, @Nullable FrontWindow focused) {
    if (session == null) {
      return Admission.NO_SESSION;
    }
    if (policy == null) {
      return Admission.NO_POLICY;
    }
    if (focused == null) {
      return Admission.WINDOW_UNKNOWN;
    }
    if (!policy.readsTypingOf(session.account())) {
      return Admission.NOT_OF_STAFF;
    }
    boolean neverRead =
        focused.application().equals(FrontWindow.OF_THE_AGENT)
            || policy.neverRead().stream()
                .anyMatch(
                    application -> application.strip().equalsIgnoreCase(focused.application()));
    return neverRead ? Admission.NEVER_READ : Admission.READ;
  }
}
