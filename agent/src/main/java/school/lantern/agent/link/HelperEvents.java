package school.lantern.agent.link;

import java.util.Optional;
import school.lantern.model.AgentPolicy;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/** What the door tells the service about the helpers, on the door's own thread. */
public interface HelperEvents {
  /** Accounts without a name. */
  String UNNAMED = "an account without a name";

  /** One has connected. Answers which session it belongs to. */
  LoginSession arrived(Helper helper);

  /** What the person at its session should be shown now, while this policy is in force. */
  default Optional<NoticeToShow> notice(Helper helper, AgentPolicy policy) {
    return Optional.empty();
  }

  /**
   * It saw something. After this returns the helper forgets it.
   *
   * @throws RuntimeException if it could not be kept; the connection is closed and the helper tries
   *     again
   */
  void observed(Helper helper, long n, Moment at, Observation what);

  /**
   * A program that is not the agent's knocked, and was turned away.
   *
   * @param account whose it is, all of those without a name together as {@link #UNNAMED}
   */
  void stranger(String account);

  /** It is connected and says nothing, or speaks again. */
  void silent(Helper helper, boolean silent);

  /**
   * It is gone.
   *
   * @param saidGoodBye false when it was killed or crashed
   */
  void left(Helper helper, boolean saidGoodBye);
}
