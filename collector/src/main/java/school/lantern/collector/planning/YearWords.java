package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.WeekStart;

/** Terms, days without school, weeks and bells as people say them. */
final class YearWords {
  private YearWords() {}

  /** {@code "Autumn, from 2 September 2026 until 18 December 2026"} */
  static String of(Term term) {
    return "%s, %s".formatted(term.name(), PlanWords.dates(new Dates(term.start(), term.end())));
  }

  /** {@code "INSET, on 27 November 2026"} */
  static String of(Closure closure) {
    return "%s, %s"
        .formatted(closure.reason(), PlanWords.dates(new Dates(closure.from(), closure.until())));
  }

  /** {@code "Week A from 23 November 2026 on"} */
  static String of(WeekStart week) {
    return "Week %s from %s on".formatted(week.week(), PlanWords.date(week.monday()));
  }

  /** {@code "Period 3, 10:15 to 11:15, Friday"} */
  static String of(Bell bell) {
    return "Period %s, %s to %s, %s"
        .formatted(bell.period(), bell.start(), bell.end(), of(bell.applies()));
  }

  /** {@code "Monday to Friday"}, {@code "Friday, year 11"}, {@code "on 26 November 2026"} */
  static String of(Bell.Applies applies) {
    List<String> parts = new ArrayList<>();
    if (!applies.dates().isEmpty()) {
      parts.add(
          "on "
              + sorted(applies.dates()).stream()
                  .map(PlanWords::date)
                  .collect(Collectors.joining(", ")));
    } else if (applies.weekdays().isEmpty()) {
      parts.add("Monday to Friday");
    } else {
      parts.add(
          sorted(applies.weekdays()).stream()
              .map((DayOfWeek day) -> PlanWords.weekday(day))
              .collect(Collectors.joining(", ")));
    }
    if (!applies.yearGroups().isEmpty()) {
      parts.add(
          (applies.yearGroups().size() == 1 ? "year " : "years ")
              + sorted(applies.yearGroups()).stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(", ")));
    }
    return String.join(", ", parts);
  }

  /** The first date that a bell names; the beginning of time when it names none. */
  static LocalDate first(Bell.Applies applies) {
    return applies.dates().stream().min(LocalDate::compareTo).orElse(LocalDate.MIN);
  }

  private static <T extends Comparable<? super T>> List<T> sorted(Collection<T> some) {
    return some.stream().sorted().toList();
  }
}
