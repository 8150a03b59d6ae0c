package school.lantern.collector.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bells of a school, and which of them hold for a year group on a day.
 *
 * <pre>
 *   bells                    ordinary  Fri  Fri, year 11  date, year 11
 *   a Thursday                  x
 *   a Friday                            x
 *     year 11                           o        x                          o: periods that x has not
 *   the date                    x  (the bells of that weekday)
 *     year 11                                               x
 * </pre>
 *
 * A year group goes by the bells that name it and by those that name none: by those with the date
 * if there are any, else by those with the weekday, else (Monday to Friday) by those with neither.
 * Among these, a bell that names the year group takes the place of one for all in the same period.
 *
 * @param all every bell
 */
public record Bells(List<Bell> all) {
  private static final Set<DayOfWeek> SCHOOL_WEEK =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  public Bells {
    all = List.copyOf(all);
  }

  /**
   * The bells of a day.
   *
   * @param yearGroup for whom, {@code null} for those without a bell of their own
   */
  public List<Bell> on(LocalDate day, @Nullable Integer yearGroup) {
    List<Bell> dated = meant(yearGroup, bell -> bell.applies().dates().contains(day));
    return dated.isEmpty() ? on(day.getDayOfWeek(), yearGroup) : dated;
  }

  /** The bells of a weekday on which nothing is special. */
  public List<Bell> on(DayOfWeek weekday, @Nullable Integer yearGroup) {
    List<Bell> own =
        meant(
            yearGroup,
            bell ->
                bell.applies().dates().isEmpty() && bell.applies().weekdays().contains(weekday));
    return own.isEmpty() && SCHOOL_WEEK.contains(weekday)
        ? meant(
            yearGroup,
            bell -> bell.applies().dates().isEmpty() && bell.applies().weekdays().isEmpty())
        : own;
  }

  /**
   * Whether somebody has a period on such a weekday, be it on a single date.
   *
   * @param yearGroup who, {@code null} for anybody
   */
  public boolean has(String period, DayOfWeek weekday, @Nullable Integer yearGroup) {
    return Stream.concat(
                on(weekday, yearGroup).stream(),
                meant(yearGroup, bell -> isDated(bell, weekday)).stream())
            .anyMatch(bell -> bell.period().equals(period))
        || (yearGroup == null
            && yearGroups().stream().anyMatch(year -> has(period, weekday, year)));
  }

  private static boolean isDated(Bell bell, DayOfWeek weekday) {
    return bell.applies().dates().stream().anyMatch(date -> date.getDayOfWeek() == weekday);
  }

  /** The year groups that have a bell of their own on some day. */
  Set<Integer> yearGroups() {
    return all.stream()
        .flatMap(bell -> bell.applies().yearGroups().stream())
        .collect(Collectors.toSet());
  }

  private List<Bell> meant(@Nullable Integer yearGroup, Predicate<Bell> holds) {
    List<Bell> here =
        all.stream().filter(bell -> forAll(bell) || names(bell, yearGroup)).filter(holds).toList();
    Set<String> own =
        here.stream().filter(bell -> !forAll(bell)).map(Bell::period).collect(Collectors.toSet());
    return here.stream().filter(bell -> !forAll(bell) || !own.contains(bell.period())).toList();
  }

  private static boolean forAll(Bell bell) {
    return bell.applies().yearGroups().isEmpty();
  }

  private static boolean names(Bell bell, @Nullable Integer yearGroup) {
    return yearGroup != null && bell.applies().yearGroups().contains(yearGroup);
  }
}
