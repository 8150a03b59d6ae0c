package school.lantern.collector.imports.makecal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Recurrence;

/**
 * Overrides: on a date, a period without its lessons, or with those of another period.
 *
 * <pre>
 *   for everybody        the period is no bell of that date
 *   for year groups      their classes of that period are away then
 *   copied from another  its lessons take place by the clock, once, at this period's time
 * </pre>
 */
final class Changes {
  private final TimingBells bells;
  private final DayTable days;
  private final List<Appointment> lessons;
  private final Map<String, Integer> years = new HashMap<>();
  private final Mistakes mistakes;
  private final List<Table.Row<Away>> away = new ArrayList<>();
  private final List<Table.Row<Appointment>> copies = new ArrayList<>();

  Changes(TimingBells bells, DayTable days, List<Appointment> lessons, Mistakes mistakes) {
    this.bells = bells;
    this.days = days;
    this.lessons = lessons;
    this.mistakes = mistakes;
  }

  /** Of which year group a class is. */
  void classes(Collection<TeachingGroup> groups) {
    groups.forEach(
        group -> {
          Integer year = group.yearGroup();
          if (year != null) {
            years.put(group.name(), year);
          }
        });
  }

  void take(Settings.Change change) {
    Timing.@Nullable Clock clock = bells.on(change.date()).all().get(change.period());
    if (clock == null) {
      change
          .part()
          .mistake(
              "period",
              "There is no such period on this date.",
              "Correct the period or the date.",
              mistakes);
      return;
    }
    Table.Source source = new Table.Source(change.part().file(), Map.of());
    int line = change.part().line();
    if (!change.copyFromPeriod().isEmpty()) {
      Recurrence once = Recurrence.once(change.date());
      for (Appointment copied : on(change.date(), change.copyFromPeriod(), change.yearGroups())) {
        copies.add(
            new Table.Row<>(
                new Appointment(
                    new ByClock(clock.start(), clock.end(), once),
                    copied.roomId(),
                    copied.staffId(),
                    copied.group()),
                source,
                line));
      }
    }
    if (change.yearGroups().isEmpty()) {
      bells.remove(change.date(), change.period());
      return;
    }
    Set<String> gone = groups(on(change.date(), change.period(), change.yearGroups()));
    gone.removeAll(groups(copies.stream().map(Table.Row::value).toList()));
    if (!gone.isEmpty()) {
      String title = change.part().text("title");
      String name = title.isEmpty() ? "No lessons" : title;
      away.add(
          new Table.Row<>(
              new Away(
                  name + ", " + Settings.years(change.yearGroups()),
                  Away.Kind.STUDY_LEAVE,
                  Dates.on(change.date()),
                  Set.of(change.period()),
                  new Away.Who(Set.of(), gone, Set.of(), Set.of())),
              source,
              line));
    }
  }

  List<Table.Row<Away>> away() {
    return away;
  }

  List<Table.Row<Appointment>> copies() {
    return copies;
  }

  private List<Appointment> on(LocalDate date, String period, Set<Integer> yearGroups) {
    DaysFile.Day day = days.file().days().get(date);
    return lessons.stream()
        .filter(
            lesson ->
                lesson.when() instanceof InCycle when
                    && when.weekday() == date.getDayOfWeek()
                    && when.period().equals(period)
                    && (when.week() == null || day == null || day.week().equals(when.week())))
        .filter(lesson -> yearGroups.isEmpty() || isOf(lesson.group(), yearGroups))
        .toList();
  }

  private boolean isOf(@Nullable String group, Set<Integer> yearGroups) {
    return group != null && years.containsKey(group) && yearGroups.contains(years.get(group));
  }

  private static Set<String> groups(List<Appointment> lessons) {
    Set<String> groups = new TreeSet<>();
    for (Appointment lesson : lessons) {
      String group = lesson.group();
      if (group != null) {
        groups.add(group);
      }
    }
    return groups;
  }
}
