package school.lantern.collector.timetable;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.TeachingGroup;

/**
 * What a day needs to know of people.
 *
 * @param staffNames names of staff by id; who has none is called by the id
 * @param groups classes by name
 * @param yearGroups year group by pupil id; pupils outside year groups are not in it
 */
public record People(
    Map<String, String> staffNames,
    Map<String, TeachingGroup> groups,
    Map<String, Integer> yearGroups) {

  /** Nobody is known. */
  public static final People NONE = new People(Map.of(), Map.of(), Map.of());

  public People {
    staffNames = Map.copyOf(staffNames);
    groups = Map.copyOf(groups);
    yearGroups = Map.copyOf(yearGroups);
  }

  /** What a day needs to know of these. */
  public static People of(Collection<Person> people, Collection<TeachingGroup> groups) {
    Map<String, String> staffNames = new HashMap<>();
    Map<String, Integer> yearGroups = new HashMap<>();
    for (Person person : people) {
      if (person.audience() == Person.Audience.STAFF) {
        staffNames.put(person.id(), person.displayName());
      } else if (person.yearGroup() != null) {
        yearGroups.put(person.id(), person.yearGroup());
      }
    }
    Map<String, TeachingGroup> byName = new HashMap<>();
    groups.forEach(group -> byName.put(group.name(), group));
    return new People(staffNames, byName, yearGroups);
  }

  /**
   * The year group of a class: what the school says, or else the one that all its pupils share.
   * {@code null} when nobody knows.
   */
  public @Nullable Integer yearGroupOf(@Nullable String group) {
    TeachingGroup known = group == null ? null : groups.get(group);
    if (known == null) {
      return null;
    }
    if (known.yearGroup() != null) {
      return known.yearGroup();
    }
    Set<Optional<Integer>> shared =
        known.pupilIds().stream()
            .map(pupil -> Optional.ofNullable(yearGroups.get(pupil)))
            .collect(Collectors.toSet());
    return shared.size() == 1 ? shared.iterator().next().orElse(null) : null;
  }

  String nameOf(String staffId) {
    return Objects.requireNonNullElse(staffNames.get(staffId), staffId);
  }
}
