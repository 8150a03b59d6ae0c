package school.lantern.collector.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * On which days there is school, and which week of the timetable they belong to.
 *
 * @param terms the terms; they do not overlap; none when the school named none
 * @param closures the days in them without pupils
 * @param weeks which week of the cycle begins on which Monday
 */
public record SchoolCalendar(List<Term> terms, List<Closure> closures, List<WeekStart> weeks) {

  public SchoolCalendar {
    terms = List.copyOf(terms);
    closures = List.copyOf(closures);
    weeks = List.copyOf(weeks);
  }

  /**
   * Whether {@code day} is in a term and not closed; where nobody named terms, whether it is not
   * closed. Weekends follow the bells and the lessons, not this.
   */
  public boolean open(LocalDate day) {
    return (terms.isEmpty() || terms.stream().anyMatch(term -> term.contains(day)))
        && closures.stream().noneMatch(closure -> closure.contains(day));
  }

  /**
   * The week of the cycle that {@code day} belongs to.
   *
   * <pre>
   *   school weeks   |  x  |  x  |     |  x  |  x  |      a week closed from Monday to Friday
   *   stated         |  A  |     |     |     |  A  |      takes no turn
   *   answer         |  A  |  B  |  B  |  A  |  A  |
   * </pre>
   *
   * @param cycle the names of all weeks of the cycle, in their order
   * @return empty when no Monday at or before {@code day} is stated and the cycle has several weeks
   */
  public Optional<String> weekOf(LocalDate day, List<String> cycle) {
    if (cycle.size() == 1) {
      return Optional.of(cycle.getFirst());
    }
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return weeks.stream()
        .filter(week -> !week.monday().isAfter(monday))
        .max(Comparator.comparing(WeekStart::monday))
        .filter(stated -> cycle.contains(stated.week()))
        .map(stated -> cycle.get(turnsAfter(stated, monday, cycle) % cycle.size()));
  }

  private int turnsAfter(WeekStart stated, LocalDate monday, List<String> cycle) {
    int turn = cycle.indexOf(stated.week());
    for (LocalDate week = stated.monday().plusWeeks(1);
        !week.isAfter(monday);
        week = week.plusWeeks(1)) {
      if (hasSchool(week)) {
        turn++;
      }
    }
    return turn;
  }

  private boolean hasSchool(LocalDate monday) {
    return monday.datesUntil(monday.plusDays(5)).anyMatch(this::open);
  }
}
