package school.lantern.collector.directory;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A class, a set or a form: pupils who are taught together.
 *
 * @param name as it stands on the timetable, such as {@code "8B/Ma2"}; unique in the site
 * @param yearGroup 1 to 14, or {@code null} for mixed ones
 * @param subject such as {@code "Mathematics"}, or {@code null} when nobody said
 * @param pupilIds who is in it
 * @param staffIds who teaches it
 */
public record TeachingGroup(
    String name,
    @Nullable Integer yearGroup,
    @Nullable String subject,
    Set<String> pupilIds,
    Set<String> staffIds) {

  /**
   * @throws IllegalArgumentException if {@code name} is blank
   */
  public TeachingGroup {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a group needs a name");
    }
    // In one order, so that the same group reads the same in every process.
    pupilIds = Collections.unmodifiableSet(new TreeSet<>(pupilIds));
    staffIds = Collections.unmodifiableSet(new TreeSet<>(staffIds));
  }
}
