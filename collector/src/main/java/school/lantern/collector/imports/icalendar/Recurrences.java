package school.lantern.collector.imports.icalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import school.lantern.collector.timetable.Recurrence;

/**
 * Says in few words on which dates something takes place, so that a year of single lessons becomes
 * a weekly one again.
 *
 * <pre>
 *   dates     |  x  x  x     x  x  x        x     x     x  |
 *   becomes   |  ====weekly, without one===                |
 *             |                             =every other=  |
 * </pre>
 *
 * Greedy: from the first date on, the step that explains most dates with fewest exceptions. Exactly
 * the dates given take place, no other; fewer recurrences might do in rare cases.
 */
final class Recurrences {
  private static final int STEP_MAX_WEEKS = 4;

  /** Longer pauses, such as a summer, begin a recurrence of their own. */
  private static final int EXCEPT_IN_A_ROW_MAX = 3;

  private Recurrences() {}

  /** The recurrences whose dates are exactly {@code dates}, by their first date. */
  static List<Recurrence> of(Collection<LocalDate> dates) {
    Map<DayOfWeek, TreeSet<LocalDate>> byWeekday =
        dates.stream()
            .collect(
                Collectors.groupingBy(
                    LocalDate::getDayOfWeek, TreeMap::new, Collectors.toCollection(TreeSet::new)));
    List<Recurrence> all = new ArrayList<>();
    byWeekday.values().forEach(same -> addRuns(List.copyOf(same), all));
    all.sort(Comparator.comparing(Recurrence::first));
    return all;
  }

  private static void addRuns(List<LocalDate> dates, List<Recurrence> all) {
    int from = 0;
    while (from < dates.size()) {
      Run best = new Run(1, 1, 0);
      for (int step = 1; step <= STEP_MAX_WEEKS; step++) {
        Run run = longest(dates.subList(from, dates.size()), step);
        best = run.gain() > best.gain() ? run : best;
      }
      all.add(recurrence(dates.subList(from, from + best.dates()), best.stepWeeks()));
      from += best.dates();
    }
  }

  /** A step and how many dates in a row it explains, with how many exceptions. */
  private record Run(int stepWeeks, int dates, int exceptions) {
    int gain() {
      return dates - exceptions;
    }
  }

  private static Run longest(List<LocalDate> dates, int step) {
    Run best = new Run(step, 1, 0);
    int exceptions = 0;
    for (int index = 1; index < dates.size(); index++) {
      long weeks = ChronoUnit.WEEKS.between(dates.get(index - 1), dates.get(index));
      long missing = weeks / step - 1;
      if (weeks % step != 0 || missing > EXCEPT_IN_A_ROW_MAX) {
        return best;
      }
      exceptions += Math.toIntExact(missing);
      Run run = new Run(step, index + 1, exceptions);
      best = run.gain() >= best.gain() ? run : best;
    }
    return best;
  }

  private static Recurrence recurrence(List<LocalDate> dates, int stepWeeks) {
    LocalDate first = dates.getFirst();
    LocalDate last = dates.getLast();
    Set<LocalDate> except =
        first
            .datesUntil(last, Period.ofWeeks(stepWeeks))
            .filter(date -> !dates.contains(date))
            .collect(Collectors.toSet());
    return new Recurrence(first, last, stepWeeks, except);
  }
}
