package school.lantern.collector.timetable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.timetable.DayPlan.Planned;

/**
 * Where the classes of one day are. A class has its lesson although its teacher is away and nobody
 * covers; it is where cover takes its teacher's lesson, and nowhere when the class itself is away.
 *
 * <pre>
 *   lesson of X in ICT1    |   [------3------]   |
 *   cover X by Y in LIB    |   [------3------]   |   X has no other lesson in LIB then
 *   the class is in        |   LLLLLLLLLLLLLLL   |
 * </pre>
 *
 * @param planned the lessons and duties of the day as if nobody were away
 * @param cover of that day
 * @param people names, classes, year groups
 * @param times when the periods are
 * @param absences who is away
 */
record DayClasses(
    List<Planned> planned, List<Cover> cover, People people, DayTimes times, Absences absences) {
  private static final Comparator<ClassTime> ORDER =
      Comparator.comparing(ClassTime::from)
          .thenComparing(ClassTime::roomId)
          .thenComparing(ClassTime::group)
          .thenComparing(ClassTime::until);

  /** By start, then room. A class of which nobody knows who is in it is not there. */
  List<ClassTime> all() {
    return planned.stream().flatMap(this::lessons).distinct().sorted(ORDER).toList();
  }

  private Stream<ClassTime> lessons(Planned one) {
    TeachingGroup group =
        people.groups().get(Objects.requireNonNullElse(one.appointment().group(), ""));
    if (group == null || group.pupilIds().isEmpty()) {
      return Stream.empty();
    }
    List<ClassTime> lessons = new ArrayList<>();
    for (Stretch part : absences.leftOfClass(one.appointment(), one.stretch())) {
      List<Stretch> staying = List.of(part);
      for (Cover move : moves(one)) {
        staying =
            staying.stream().flatMap(some -> some.without(move.period(), times).stream()).toList();
        rest(part, part.without(move.period(), times))
            .forEach(moved -> lessons.add(lesson(group, move.roomId(), moved)));
      }
      staying.forEach(
          stays -> lessons.add(lesson(group, one.appointment().roomId(), stays.period())));
    }
    return lessons.stream().filter(lesson -> !lesson.pupilIds().isEmpty());
  }

  /** Cover that takes this lesson to another room. */
  private List<Cover> moves(Planned one) {
    Appointment lesson = one.appointment();
    return cover.stream()
        .filter(each -> lesson.staffId().equals(each.absentStaffId()))
        .filter(each -> each.coveringStaffId() != null && !each.roomId().equals(lesson.roomId()))
        .filter(each -> planned.stream().noneMatch(other -> isFor(each, other)))
        .toList();
  }

  /** Whether cover is for just this lesson: its teacher's, in its room. */
  private static boolean isFor(Cover cover, Planned one) {
    return one.appointment().staffId().equals(cover.absentStaffId())
        && one.appointment().roomId().equals(cover.roomId())
        && one.stretch().period().name().equals(cover.period());
  }

  /** What {@code left} leaves out of {@code whole}. */
  private static List<BellPeriod> rest(Stretch whole, List<Stretch> left) {
    List<BellPeriod> rest = new ArrayList<>();
    Instant since = whole.period().from();
    for (Stretch part : left) {
      if (since.isBefore(part.period().from())) {
        rest.add(new BellPeriod(whole.period().name(), since, part.period().from()));
      }
      since = part.period().until();
    }
    if (since.isBefore(whole.period().until())) {
      rest.add(new BellPeriod(whole.period().name(), since, whole.period().until()));
    }
    return rest;
  }

  private ClassTime lesson(TeachingGroup group, String roomId, BellPeriod when) {
    return new ClassTime(group.name(), roomId, when.from(), when.until(), present(group, when));
  }

  private Set<String> present(TeachingGroup group, BellPeriod when) {
    Set<String> gone = new HashSet<>();
    for (Away away : absences.away()) {
      group.pupilIds().stream()
          .filter(pupil -> absences.isAway(away.who(), pupil))
          .filter(pupil -> during(away, pupil, when))
          .forEach(gone::add);
    }
    if (gone.isEmpty()) {
      return group.pupilIds();
    }
    Set<String> there = new HashSet<>(group.pupilIds());
    there.removeAll(gone);
    return Set.copyOf(there);
  }

  private boolean during(Away away, String pupilId, BellPeriod when) {
    return away.periods().isEmpty()
        || away.periods().stream()
            .flatMap(period -> times.named(period, people.yearGroups().get(pupilId)).stream())
            .anyMatch(
                period ->
                    period.from().isBefore(when.until()) && when.from().isBefore(period.until()));
  }
}
