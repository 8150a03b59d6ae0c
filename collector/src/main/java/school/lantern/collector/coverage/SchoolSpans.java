package school.lantern.collector.coverage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;

/**
 * The weeks, half terms and terms that people mean.
 *
 * <pre>
 *   term         |==============     ===============|
 *   closures     |    .         xxxxx      .        |   a whole week or more divides a term,
 *   half terms   |[------------]     [-------------]|   a day or two does not
 * </pre>
 *
 * <p>In the holidays "this term" is the one that ended last.
 *
 * @param calendar terms and closures
 * @param today the day of asking
 */
record SchoolSpans(SchoolCalendar calendar, LocalDate today) {
  private static final int SCHOOL_WEEK_DAYS = 5;

  /** No school in the country begins its year earlier, and none ends it later. */
  private static final Month YEAR_BEGINS = Month.AUGUST;

  /** Empty when the calendar has no term that has begun, and for {@link SpanChoice#OWN}. */
  Optional<Span> of(SpanChoice choice) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (choice) {
      case THIS_WEEK -> Optional.of(week(monday));
      case LAST_WEEK -> Optional.of(week(monday.minusWeeks(1)));
      case THIS_HALF_TERM -> term().map(this::halfTerm);
      case THIS_TERM -> term().map(term -> new Span(term.start(), term.end()));
      case THIS_YEAR -> Optional.of(year());
      case OWN -> Optional.empty();
    };
  }

  private static Span week(LocalDate monday) {
    return new Span(monday, monday.plusDays(6));
  }

  private Span year() {
    LocalDate begins = LocalDate.of(today.getYear(), YEAR_BEGINS, 1);
    LocalDate first = today.isBefore(begins) ? begins.minusYears(1) : begins;
    return new Span(first, first.plusYears(1).minusDays(1));
  }

  private Optional<Term> term() {
    return calendar.terms().stream()
        .filter(term -> !term.start().isAfter(today))
        .max(Comparator.comparing(Term::start));
  }

  private Span halfTerm(Term term) {
    LocalDate first = term.start();
    for (Closure half : dividing(term)) {
      if (half.until().isBefore(today)) {
        first = half.until().plusDays(1);
      } else if (!first.isAfter(half.from().minusDays(1))) {
        return new Span(first, half.from().minusDays(1));
      }
    }
    return new Span(first, term.end());
  }

  private List<Closure> dividing(Term term) {
    return calendar.closures().stream()
        .filter(closure -> closure.from().isAfter(term.start()))
        .filter(closure -> closure.until().isBefore(term.end()))
        .filter(
            closure ->
                closure
                        .from()
                        .datesUntil(closure.until().plusDays(1))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .count()
                    >= SCHOOL_WEEK_DAYS)
        .sorted(Comparator.comparing(Closure::from))
        .toList();
  }
}
