package school.lantern.collector.timetable;

import java.util.Set;

/**
 * Pupils and staff who are not where the timetable has them.
 *
 * <p>Lessons of a group that is away, or whose year group is, do not take place; staff who are away
 * supervise nothing in their rooms. On a trip and off site, the pupils are supervised personally by
 * the staff who are with them.
 *
 * @param name what people call it, such as {@code "Year 8 to the science museum"}
 * @param kind what it is
 * @param dates the days, the first and the last named
 * @param periods the names of the periods; empty for all day
 * @param who who is away
 */
public record Away(String name, Kind kind, Dates dates, Set<String> periods, Who who) {

  /**
   * @throws IllegalArgumentException if the first or the last day is missing: nobody is away for
   *     ever
   */
  public Away {
    if (dates.first() == null || dates.last() == null) {
      throw new IllegalArgumentException("nobody is away for ever");
    }
    periods = Ordered.copy(periods);
  }

  /** Why somebody is away. */
  public enum Kind {
    TRIP,
    /** Pupils are at home; nobody supervises them. */
    STUDY_LEAVE,
    /** Work experience, college, home tuition. */
    OFF_SITE;

    /** Whether the staff who are named are with the pupils who are named. */
    public boolean together() {
      return this != STUDY_LEAVE;
    }
  }

  /**
   * Those who are away.
   *
   * @param yearGroups whole year groups
   * @param groups classes
   * @param pupilIds single pupils
   * @param staffIds staff
   */
  public record Who(
      Set<Integer> yearGroups, Set<String> groups, Set<String> pupilIds, Set<String> staffIds) {

    /**
     * @throws IllegalArgumentException if it names nobody
     */
    public Who {
      yearGroups = Ordered.copy(yearGroups);
      groups = Ordered.copy(groups);
      pupilIds = Ordered.copy(pupilIds);
      staffIds = Ordered.copy(staffIds);
      if (yearGroups.isEmpty() && groups.isEmpty() && pupilIds.isEmpty() && staffIds.isEmpty()) {
        throw new IllegalArgumentException("nobody is away");
      }
    }
  }
}
