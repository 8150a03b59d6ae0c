package school.lantern.collector.directory;

import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.Person.Audience;

/**
 * Whose a log-on is: as much of a {@link Person} as a decision needs.
 *
 * @param personId the school's own id
 * @param name as people say it
 * @param audience pupil or staff
 * @param yearGroup {@code null} for staff and for pupils outside year groups
 */
public record Owner(String personId, String name, Audience audience, @Nullable Integer yearGroup) {}
