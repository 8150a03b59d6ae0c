package school.lantern.agent.session;

import java.util.ArrayList;
import java.util.List;
import school.lantern.model.LoginSession;

/**
 * The sessions that are open.
 *
 * @param told those that the system tells of
 * @param inferred those that only a helper shows
 * @param asleep whether they were last told to be asleep with the machine
 */
public record Sessions(List<OpenSession> told, List<LoginSession> inferred, boolean asleep) {
  public static final Sessions NONE = new Sessions(List.of(), List.of(), false);

  public Sessions {
    told = List.copyOf(told);
    inferred = List.copyOf(inferred);
  }

  /**
   * The session in which an account does something, as far as can be told.
   *
   * @param hint the one that it believes to be in; believed only among its own
   */
  public LoginSession of(String account, String hint) {
    return SessionMatch.find(told, account, hint)
        .or(() -> inferred.stream().filter(one -> one.account().equals(account)).findFirst())
        .orElseGet(() -> SessionMatch.inferred(account, ""));
  }

  public List<LoginSession> all() {
    List<LoginSession> all = new ArrayList<>();
    told.forEach(open -> all.add(open.session()));
    all.addAll(inferred);
    return all;
  }
}
