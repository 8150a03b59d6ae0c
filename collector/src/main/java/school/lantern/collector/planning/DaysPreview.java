package school.lantern.collector.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Amendment.Rows;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Bells;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * What a change of the year or of the bells would do to days, in words.
 *
 * @param headline how many days change
 * @param lines the first of them
 * @param more how many are not shown
 * @param warnings what it would bring about and is seldom meant
 * @param stale which room-days are looked at anew
 */
record DaysPreview(
    String headline, List<Line> lines, int more, List<String> warnings, BulkPreview.Stale stale) {
  private static final int LINES_MAX = 40;

  /** A timetable is planned for a year; what names dates is looked at anew as far back. */
  private static final int DAYS_AROUND = 366;

  /** What names none is looked at anew for this long. */
  private static final int DAYS_BACK = 14;

  /** One day: how it is now, and how it would be. */
  record Line(String day, String now, String then) {}

  static DaysPreview of(Surroundings around, Amendment change, BulkPreview.Stale stale) {
    TimetableFacts before = around.plan().facts();
    TimetableFacts after = change.to(before);
    People people = around.plan().people();
    List<Line> lines = new ArrayList<>();
    for (LocalDate day : days(around.today(), before, after, change.year().bells())) {
      SchoolDay was = SchoolDay.of(before, day, around.zone(), people);
      SchoolDay is = SchoolDay.of(after, day, around.zone(), people);
      String week = week(before, day);
      String weekThen = week(after, day);
      if (!was.equals(is) || (is.open() && !week.equals(weekThen))) {
        lines.add(
            new Line(PlanWords.day(day), words(was, week, around), words(is, weekThen, around)));
      }
    }
    int count = lines.size();
    return new DaysPreview(
        count == 0 ? "No day changes" : PlanWords.count(count, "One day changes", "days change"),
        lines.subList(0, Math.min(LINES_MAX, count)),
        Math.max(0, count - LINES_MAX),
        silent(before, after, people),
        stale);
  }

  /** Where anything can differ; no others are worked out. */
  private static List<LocalDate> days(
      LocalDate today, TimetableFacts before, TimetableFacts after, Rows<Bell> bells) {
    List<Bell.Applies> applies =
        Stream.concat(bells.remove().stream(), bells.add().stream())
            .map(Bell::applies)
            .distinct()
            .toList();
    boolean calendar = !before.calendar().equals(after.calendar());
    return today
        .minusDays(DAYS_AROUND)
        .datesUntil(today.plusDays(DAYS_AROUND))
        .filter(day -> before.calendar().open(day) || after.calendar().open(day))
        .filter(
            day ->
                (calendar && differs(day, before, after))
                    || applies.stream().anyMatch(one -> rings(day, one, today)))
        .toList();
  }

  private static boolean differs(LocalDate day, TimetableFacts before, TimetableFacts after) {
    return before.calendar().open(day) != after.calendar().open(day)
        || !week(before, day).equals(week(after, day));
  }

  private static boolean rings(LocalDate day, Bell.Applies applies, LocalDate today) {
    return applies.dates().isEmpty()
        ? !day.isBefore(today.minusDays(DAYS_BACK))
            && (applies.weekdays().isEmpty() || applies.weekdays().contains(day.getDayOfWeek()))
        : applies.dates().contains(day);
  }

  private static String week(TimetableFacts facts, LocalDate day) {
    List<String> cycle = facts.cycle();
    return cycle.size() < 2
        ? ""
        : facts.calendar().weekOf(day, cycle).map(week -> "week " + week + ", ").orElse("");
  }

  private static String words(SchoolDay day, String week, Surroundings around) {
    if (!day.open()) {
      return "No school";
    }
    String bells =
        day.periods().isEmpty()
            ? "no bells"
            : day.periods().stream()
                .map(
                    period ->
                        "%s %s"
                            .formatted(
                                period.name(), period.from().atZone(around.zone()).toLocalTime()))
                .collect(Collectors.joining(", "));
    return "%s%s; %s"
        .formatted(
            week,
            bells,
            PlanWords.count(day.slots().size(), "1 lesson or duty", "lessons and duties"));
  }

  /** Lessons and duties whose period rang before and would ring no more. */
  private static List<String> silent(TimetableFacts before, TimetableFacts after, People people) {
    Bells were = new Bells(before.bells());
    Bells are = new Bells(after.bells());
    Set<String> found = new TreeSet<>();
    int lessons = 0;
    for (Appointment one : before.appointments()) {
      if (one.when() instanceof InCycle when) {
        Integer year = people.yearGroupOf(one.group());
        if (were.has(when.period(), when.weekday(), year)
            && !are.has(when.period(), when.weekday(), year)) {
          lessons++;
          found.add("period %s on %ss".formatted(when.period(), PlanWords.weekday(when.weekday())));
        }
      }
    }
    return found.isEmpty()
        ? List.of()
        : List.of(
            "%s no bell any more, and would not take place: %s."
                .formatted(
                    PlanWords.count(
                        lessons, "One lesson or duty would have", "lessons and duties would have"),
                    String.join(", ", found)));
  }

  /** Tells two changes apart. */
  static String basis(Amendment change, Surroundings around) {
    return AppointmentKey.digest(
        Stream.of(change.year().toString(), around.plan().facts().calendar().toString()));
  }
}
