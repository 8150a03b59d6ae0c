package school.lantern.collector.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * When a period is, by the clock on the wall.
 *
 * @param period its name on the timetable, such as {@code "3"} or {@code "Lunch"}
 * @param start when it begins
 * @param end when it ends; {@link LocalTime#MIDNIGHT} is the midnight at the end of the day
 * @param applies on which days and for whom
 */
public record Bell(String period, LocalTime start, LocalTime end, Applies applies) {

  /**
   * @throws IllegalArgumentException if {@code end} is not after {@code start}
   */
  public Bell {
    if (!end.isAfter(start) && !end.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException("period " + period + " ends before it starts");
    }
  }

  /**
   * Whether both hold for somebody on some day, so that nobody could tell when the period is. A
   * bell with dates holds on these only; one with weekdays and no date on these; one with neither
   * on school days that no other names. See {@link Bells}.
   */
  public boolean clashes(Bell other) {
    return period.equals(other.period()) && applies.meets(other.applies());
  }

  /**
   * What a bell is for; see {@link Bells} for which of several holds.
   *
   * @param weekdays the days of the week; with no date either, empty means Monday to Friday
   * @param yearGroups the year groups; empty for all that have no bell of their own
   * @param dates single dates: early closing, exams
   */
  public record Applies(Set<DayOfWeek> weekdays, Set<Integer> yearGroups, Set<LocalDate> dates) {

    /** Monday to Friday, for everybody. */
    public static final Applies ORDINARILY = new Applies(Set.of(), Set.of(), Set.of());

    public Applies {
      weekdays = Ordered.copy(weekdays);
      yearGroups = Ordered.copy(yearGroups);
      dates = Ordered.copy(dates);
    }

    private boolean meets(Applies other) {
      boolean dated = !dates.isEmpty() || !other.dates().isEmpty();
      return (dated ? meet(dates, other.dates()) : meet(weekdays, other.weekdays()))
          && meet(yearGroups, other.yearGroups());
    }

    /** What names none goes before nothing but what names none too. */
    private static <T> boolean meet(Set<T> here, Set<T> there) {
      return here.isEmpty() ? there.isEmpty() : here.stream().anyMatch(there::contains);
    }

    /** On these days of the week, for everybody. */
    public static Applies on(Set<DayOfWeek> weekdays) {
      return new Applies(weekdays, Set.of(), Set.of());
    }
  }
}
