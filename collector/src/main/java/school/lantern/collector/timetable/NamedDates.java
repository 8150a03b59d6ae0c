package school.lantern.collector.timetable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dates that a change of the timetable names by itself: whoever enters a trip of last month
 * means last month. A lesson that comes back until further notice names none.
 *
 * @param from no date before this is of interest
 * @param until no date after this is of interest
 */
record NamedDates(LocalDate from, LocalDate until) {

  /** All dates that are named by what is in one of the two and not in the other. */
  Set<LocalDate> between(TimetableFacts before, TimetableFacts after) {
    Arrangements was = before.arrangements();
    Arrangements is = after.arrangements();
    return Stream.of(
            differing(before.cover(), after.cover())
                .map(entered -> Dates.on(entered.cover().date())),
            differing(before.bells(), after.bells())
                .flatMap(bell -> bell.applies().dates().stream().map(Dates::on)),
            differing(before.calendar().closures(), after.calendar().closures())
                .map(closure -> new Dates(closure.from(), closure.until())),
            differing(before.appointments(), after.appointments())
                .flatMap(appointment -> bounded(appointment.when())),
            differing(was.away(), is.away()).map(Away::dates),
            differing(was.support(), is.support()).flatMap(support -> bounded(support.when())),
            differing(was.exemptions(), is.exemptions()).map(Exemption::dates))
        .flatMap(dates -> dates)
        .distinct()
        .flatMap(this::days)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Dates> bounded(When when) {
    return switch (when) {
      case InCycle cycle ->
          cycle.dates().first() != null && cycle.dates().last() != null
              ? Stream.of(cycle.dates())
              : Stream.empty();
      case ByClock clocked -> {
        Recurrence recurrence = clocked.recurrence();
        yield recurrence.first().equals(recurrence.last())
            ? Stream.of(Dates.on(recurrence.first()))
            : Stream.empty();
      }
    };
  }

  private Stream<LocalDate> days(Dates dates) {
    LocalDate first = dates.first() == null || dates.first().isBefore(from) ? from : dates.first();
    LocalDate last = dates.last() == null || dates.last().isAfter(until) ? until : dates.last();
    return first.isAfter(last) ? Stream.empty() : first.datesUntil(last.plusDays(1));
  }

  private static <T> Stream<T> differing(Collection<T> before, Collection<T> after) {
    Set<T> was = new HashSet<>(before);
    Set<T> is = new HashSet<>(after);
    return Stream.concat(
        was.stream().filter(one -> !is.contains(one)),
        is.stream().filter(one -> !was.contains(one)));
  }
}
