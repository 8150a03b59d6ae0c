package school.lantern.collector.oracle;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Support;
import school.lantern.collector.timetable.TimetableFacts;
import school.lantern.collector.timetable.WeekStart;

/** Which week of the timetable a day belongs to. */
final class SlowWeeks {
  private SlowWeeks() {}

  /** Weeks A and B take turns; a week without a day of school takes none. */
  static @Nullable String of(TimetableFacts facts, LocalDate day) {
    LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
    WeekStart stated = null;
    for (WeekStart week : facts.calendar().weeks()) {
      if (!week.monday().isAfter(monday)
          && (stated == null || week.monday().isAfter(stated.monday()))) {
        stated = week;
      }
    }
    Set<String> named = new TreeSet<>();
    facts.calendar().weeks().forEach(week -> named.add(week.week()));
    for (Appointment one : facts.appointments()) {
      if (one.when() instanceof InCycle cycle && cycle.week() != null) {
        named.add(cycle.week());
      }
    }
    for (Support one : facts.arrangements().support()) {
      if (one.when() instanceof InCycle cycle && cycle.week() != null) {
        named.add(cycle.week());
      }
    }
    if (named.size() == 1) {
      return named.iterator().next();
    }
    if (stated == null) {
      return null;
    }
    boolean weekA = stated.week().equals("A");
    for (LocalDate at = stated.monday().plusDays(7); !at.isAfter(monday); at = at.plusDays(7)) {
      boolean school = false;
      for (int weekday = 0; weekday < 5; weekday++) {
        LocalDate one = at.plusDays(weekday);
        school |=
            facts.calendar().terms().stream()
                    .anyMatch(term -> !one.isBefore(term.start()) && !one.isAfter(term.end()))
                && facts.calendar().closures().stream()
                    .noneMatch(shut -> !one.isBefore(shut.from()) && !one.isAfter(shut.until()));
      }
      weekA ^= school;
    }
    return weekA ? "A" : "B";
  }
}
