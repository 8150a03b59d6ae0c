package school.lantern.collector.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff who may log on.
 *
 * @param id its id
 * @param logOn log-on name, an e-mail address in lower case; unique
 * @param holder whose it is
 * @param roles what they may do; never empty
 * @param disabledAt since when they may not log on any more, or {@code null}
 */
public record Account(
    String id, String logOn, Holder holder, Set<Role> roles, @Nullable Instant disabledAt) {

  public Account {
    roles = Set.copyOf(roles);
  }

  /** As colleagues say it. */
  public String displayName() {
    return holder.displayName();
  }

  /** Whether this account does nothing but check in and look at its own duties. */
  boolean onlyStaff() {
    return roles.equals(Set.of(Role.STAFF));
  }

  boolean disabled() {
    return disabledAt != null;
  }

  /**
   * Whose an account is.
   *
   * @param displayName as colleagues say it
   * @param personId the id of this member of staff in the directory, or {@code null} when nobody
   *     has said; such an account cannot check in
   */
  public record Holder(String displayName, @Nullable String personId) {}
}
