package school.lantern.collector.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.Watch;

/**
 * Who looked after a room and its pupils on a day, and who needed nobody.
 *
 * @param schedule who should have been there
 * @param attendance who was seen there, beside staff log-ons on the room's own computers
 * @param escorts who was with single pupils, wherever they were
 * @param exemptions what the school allows without supervision in this room on this day
 */
public record Supervisors(
    Schedule schedule, List<Attendance> attendance, List<Escort> escorts, List<Exempt> exemptions) {

  public Supervisors {
    attendance = attendance.stream().distinct().sorted(Attendance.IN_TIME).toList();
    escorts = List.copyOf(escorts);
    exemptions = List.copyOf(exemptions);
  }

  /** A schedule, and nothing beside it. */
  public static Supervisors of(Schedule schedule) {
    return new Supervisors(schedule, List.of(), List.of(), List.of());
  }

  /**
   * Somebody is with one pupil: one-to-one support, a trip, off-site use.
   *
   * @param pupilId the pupil
   * @param when from when until when
   * @param who the member of staff
   * @param source where this comes from, for a reader
   */
  public record Escort(String pupilId, Interval when, StaffMember who, String source) {
    Watch watch() {
      return new Watch(when, who.id());
    }
  }

  /**
   * The school allows pupils to use this room without supervision, all day.
   *
   * @param yearGroups of these years
   * @param pupilIds and these; when both are empty, everybody
   * @param source reason, author and end, for a reader
   */
  public record Exempt(Set<Integer> yearGroups, Set<String> pupilIds, String source) {

    public Exempt {
      yearGroups = Set.copyOf(yearGroups);
      pupilIds = Set.copyOf(pupilIds);
    }

    /** Whether it holds for somebody; {@code null} for a log-on that nobody knows. */
    boolean covers(RoomFacts.@Nullable Pupil pupil) {
      if (yearGroups.isEmpty() && pupilIds.isEmpty()) {
        return true;
      }
      return pupil != null
          && (pupilIds.contains(pupil.id())
              || (pupil.yearGroup() != null && yearGroups.contains(pupil.yearGroup())));
    }
  }
}
