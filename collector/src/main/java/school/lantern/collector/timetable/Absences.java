package school.lantern.collector.timetable;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who is not where the timetable has them on one day. */
final class Absences {
  private final List<Away> away;
  private final Map<String, List<Cover>> cover;
  private final People people;
  private final DayTimes times;

  Absences(TimetableFacts facts, People people, DayTimes times) {
    this.people = people;
    this.times = times;
    this.away =
        facts.arrangements().away().stream()
            .filter(one -> one.dates().contains(times.day()))
            .toList();
    this.cover =
        facts.cover().stream()
            .map(Cover.Entered::cover)
            .filter(one -> one.date().equals(times.day()) && one.absentStaffId() != null)
            .collect(Collectors.groupingBy(one -> String.valueOf(one.absentStaffId())));
  }

  /** Trips and leaves of the day. */
  List<Away> away() {
    return away;
  }

  /** What is left of a lesson or a duty, before cover. */
  List<Stretch> left(Appointment appointment, Stretch stretch) {
    return without(
        stretch, one -> isAway(one.who(), appointment) || staffAway(one, appointment.staffId()));
  }

  /** What is left of a lesson for its class, whoever teaches it. */
  List<Stretch> leftOfClass(Appointment appointment, Stretch stretch) {
    return without(stretch, one -> isAway(one.who(), appointment));
  }

  /** Whether a pupil is among those who are away: by name, class or year group. */
  boolean isAway(Away.Who who, String pupilId) {
    Integer yearGroup = people.yearGroups().get(pupilId);
    return who.pupilIds().contains(pupilId)
        || (yearGroup != null && who.yearGroups().contains(yearGroup))
        || who.groups().stream()
            .map(people.groups()::get)
            .anyMatch(group -> group != null && group.pupilIds().contains(pupilId));
  }

  /** What is left of what somebody does, before cover. */
  List<Stretch> left(String staffId, Stretch stretch) {
    return without(stretch, one -> staffAway(one, staffId));
  }

  /** What is left when cover has taken the person out of it. */
  List<Stretch> uncovered(String staffId, Stretch stretch) {
    List<Stretch> left = List.of(stretch);
    for (Cover one : cover.getOrDefault(staffId, List.of())) {
      left = left.stream().flatMap(part -> part.without(one.period(), times).stream()).toList();
    }
    return left;
  }

  private List<Stretch> without(Stretch stretch, Predicate<Away> concerned) {
    List<Stretch> left = List.of(stretch);
    for (Away one : away) {
      if (!left.isEmpty() && concerned.test(one)) {
        left = without(left, one);
      }
    }
    return left;
  }

  private List<Stretch> without(List<Stretch> stretches, Away one) {
    if (one.periods().isEmpty()) {
      return List.of();
    }
    List<Stretch> left = stretches;
    for (String period : one.periods()) {
      left = left.stream().flatMap(part -> part.without(period, times).stream()).toList();
    }
    return left;
  }

  private boolean isAway(Away.Who who, Appointment appointment) {
    String group = appointment.group();
    if (group == null) {
      return false;
    }
    Integer yearGroup = people.yearGroupOf(group);
    return who.groups().contains(group)
        || (yearGroup != null && who.yearGroups().contains(yearGroup));
  }

  private static boolean staffAway(Away one, String staffId) {
    return one.who().staffIds().contains(staffId);
  }
}
