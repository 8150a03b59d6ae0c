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

  public List<LoginSession> all() {
    List<LoginSession> all = new ArrayList<>();
    told.forEach(open -> all.add(open.session()));
    all.addAll(inferred);
    return all;
  }
}
