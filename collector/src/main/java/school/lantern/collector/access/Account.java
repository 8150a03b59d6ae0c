package school.lantern.collector.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff who may log on.
 *
 * @param id its id
 * @param logOn log-on name, an e-mail address in lower case; unique
 * @param displayName as colleagues say it
 * @param roles what they may do; never empty
 * @param disabledAt since when they may not log on any more, or {@code null}
 */
public record Account(
    String id, String logOn, String displayName, Set<Role> roles, @Nullable Instant disabledAt) {

  public Account {
    roles = Set.copyOf(roles);
  }

  boolean disabled() {
    return disabledAt != null;
  }
}
