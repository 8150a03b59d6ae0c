package school.lantern.collector.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The past days, and today, on which a change of the plan can make a difference, so that no others
 * are worked out.
 *
 * <p>What names dates means them: whoever enters a trip of last month means last month, and another
 * term moves all its days. A lesson that comes back until further notice names none; of those the
 * last fourteen days are looked at. Exemptions are not looked at here: they move nobody.
 *
 * @param today in school time
 */
record ConcernedDays(LocalDate today) {
  /** Older findings have been looked at; what corrects them is something with a date. */
  private static final int DAYS_BACK = 14;

  /** What is older than a school year is not decided anew by anything. */
  private static final int NAMED_DAYS_BACK = 366;

  /**
   * A row that is in one of the two plans only.
   *
   * @param named whether it names its dates
   * @param falls the dates on which it may make a difference
   */
  private record Row(boolean named, Predicate<LocalDate> falls) {}

  /** In order. */
  List<LocalDate> between(SchoolPlan before, SchoolPlan after) {
    List<Row> rows = rows(before.facts(), after.facts()).toList();
    List<Row> named = rows.stream().filter(Row::named).toList();
    Predicate<LocalDate> calendar = calendar(before.facts(), after.facts());
    boolean everyDay = everyDay(before, after);
    LocalDate lately = today.minusDays(DAYS_BACK);
    return oldest()
        .datesUntil(today.plusDays(1))
        .filter(
            day ->
                day.isBefore(lately)
                    ? calendar.test(day) || falls(named, day)
                    : everyDay || calendar.test(day) || falls(rows, day))
        .toList();
  }

  /** The last fourteen days and today, on which everything may differ. */
  Stream<LocalDate> lately() {
    return today.minusDays(DAYS_BACK).datesUntil(today.plusDays(1));
  }

  /** As much of {@code dates} as is not too old and not to come. */
  Stream<LocalDate> within(Dates dates) {
    LocalDate first =
        dates.first() == null || dates.first().isBefore(oldest()) ? oldest() : dates.first();
    LocalDate last = dates.last() == null || dates.last().isAfter(today) ? today : dates.last();
    return first.isAfter(last) ? Stream.empty() : first.datesUntil(last.plusDays(1));
  }

  /** What is in one of the two only. */
  static <T> Stream<T> differing(Collection<T> before, Collection<T> after) {
    Set<T> was = new HashSet<>(before);
    Set<T> is = new HashSet<>(after);
    return Stream.concat(
        was.stream().filter(one -> !is.contains(one)),
        is.stream().filter(one -> !was.contains(one)));
  }

  private LocalDate oldest() {
    return today.minusDays(NAMED_DAYS_BACK);
  }

  private static boolean falls(List<Row> rows, LocalDate day) {
    return rows.stream().anyMatch(row -> row.falls().test(day));
  }

  private static boolean everyDay(SchoolPlan before, SchoolPlan after) {
    return !before.people().equals(after.people())
        || before.facts().known() != after.facts().known()
        || !before.facts().cycle().equals(after.facts().cycle());
  }

  private static Predicate<LocalDate> calendar(TimetableFacts before, TimetableFacts after) {
    SchoolCalendar was = before.calendar();
    SchoolCalendar is = after.calendar();
    List<String> cycle = after.cycle();
    return was.equals(is)
        ? _ -> false
        : day ->
            was.open(day) != is.open(day) || !was.weekOf(day, cycle).equals(is.weekOf(day, cycle));
  }

  private static Stream<Row> rows(TimetableFacts before, TimetableFacts after) {
    Arrangements was = before.arrangements();
    Arrangements is = after.arrangements();
    return Stream.of(
            differing(before.cover(), after.cover())
                .map(entered -> new Row(true, entered.cover().date()::equals)),
            differing(before.bells(), after.bells()).map(bell -> row(bell.applies())),
            differing(before.appointments(), after.appointments())
                .map(appointment -> row(appointment.when())),
            differing(was.away(), is.away()).map(away -> new Row(true, away.dates()::contains)),
            differing(was.support(), is.support()).map(support -> row(support.when())))
        .flatMap(rows -> rows);
  }

  private static Row row(Bell.Applies applies) {
    Set<LocalDate> dates = applies.dates();
    Set<DayOfWeek> weekdays = applies.weekdays();
    return dates.isEmpty()
        ? new Row(false, day -> weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
        : new Row(true, dates::contains);
  }

  private static Row row(When when) {
    return switch (when) {
      case InCycle cycle ->
          new Row(
              cycle.dates().first() != null && cycle.dates().last() != null,
              day -> cycle.weekday() == day.getDayOfWeek() && cycle.dates().contains(day));
      case ByClock clocked -> {
        Recurrence recurrence = clocked.recurrence();
        yield new Row(recurrence.first().equals(recurrence.last()), recurrence::falls);
      }
    };
  }
}
