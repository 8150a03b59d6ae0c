package school.lantern.collector.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pupil or a member of staff.
 *
 * @param id the school's own id (MIS admission number, staff code); unique in the site
 * @param displayName as people say it, such as {@code "Amelia Khan"}
 * @param audience pupil or staff
 * @param yearGroup 1 to 14, or {@code null} for staff and for pupils outside year groups
 * @param accounts log-on names, lower case
 */
public record Person(
    String id,
    String displayName,
    Audience audience,
    @Nullable Integer yearGroup,
    Set<String> accounts) {

  /** Which rules apply to somebody. */
  public enum Audience {
    PUPIL,
    STAFF
  }

  public Person {
    accounts = Set.copyOf(accounts);
  }
}
