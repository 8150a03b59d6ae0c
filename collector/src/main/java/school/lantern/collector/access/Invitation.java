package school.lantern.collector.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a one-time link offers to whoever opens it.
 *
 * @param roles the roles of the account that it makes
 * @param forName whom it is meant for, or {@code null}; only a suggestion on the form
 * @param personId the member of staff of the directory whom the account will belong to, or {@code
 *     null}
 * @param logOn the address of the closed account that it opens again, or {@code null} for a new one
 */
record Invitation(
    Set<Role> roles, @Nullable String forName, @Nullable String personId, @Nullable String logOn) {
  Invitation {
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("an invitation without a role opens nothing");
    }
    roles = Set.copyOf(roles);
  }

  /** To a new account. */
  Invitation(Set<Role> roles, @Nullable String forName, @Nullable String personId) {
    this(roles, forName, personId, null);
  }

  /** For the audit log: what whoever opens it may do, and as whom. */
  String subject() {
    return Role.write(roles)
        + (personId == null ? "" : " as " + personId)
        + (logOn == null ? "" : " again as " + logOn);
  }
}
