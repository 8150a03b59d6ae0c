package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Recurrence;
import school.lantern.collector.timetable.When;

/**
 * Cuts what comes back every week into parts by date.
 *
 * <pre>
 *   when     | =  =  =  =  =  =  = |
 *   span     |      [-------]      |
 *   before   | =  =                |
 *   within   |       =  =  =       |
 *   after    |                =  = |
 * </pre>
 *
 * <p>The three parts together fall on exactly the dates of the whole.
 */
final class WhenParts {
  private static final int DAYS_A_WEEK = 7;

  private WhenParts() {}

  /** What falls into {@code span}; empty when nothing does. */
  static Optional<When> within(When when, Dates span) {
    return switch (when) {
      case InCycle inCycle -> within(inCycle, span);
      case ByClock byClock ->
          within(byClock.recurrence(), span)
              .map(rest -> new ByClock(byClock.start(), byClock.end(), rest));
    };
  }

  /** What comes before {@code span}. */
  static Optional<When> before(When when, Dates span) {
    LocalDate first = span.first();
    return first == null ? Optional.empty() : within(when, new Dates(null, first.minusDays(1)));
  }

  /** What comes after {@code span}. */
  static Optional<When> after(When when, Dates span) {
    LocalDate last = span.last();
    return last == null ? Optional.empty() : within(when, new Dates(last.plusDays(1), null));
  }

  /** On which day of the week it falls. */
  static DayOfWeek weekday(When when) {
    return switch (when) {
      case InCycle inCycle -> inCycle.weekday();
      case ByClock byClock -> byClock.recurrence().first().getDayOfWeek();
    };
  }

  /** Its first and last date. */
  static Dates dates(When when) {
    return switch (when) {
      case InCycle inCycle -> inCycle.dates();
      case ByClock byClock -> new Dates(byClock.recurrence().first(), byClock.recurrence().last());
    };
  }

  /** The time of {@code wanted} for as long as {@code was}; a recurrence stays that of was. */
  static Optional<When> like(When wanted, When was) {
    if (wanted instanceof ByClock clock && was instanceof ByClock before) {
      return Optional.of(new ByClock(clock.start(), clock.end(), before.recurrence()));
    }
    return within(wanted, dates(was));
  }

  /** The same on another day of the week, from the same week on. */
  static When onWeekday(When when, DayOfWeek weekday) {
    return switch (when) {
      case InCycle inCycle ->
          new InCycle(inCycle.week(), weekday, inCycle.period(), inCycle.dates());
      case ByClock byClock ->
          new ByClock(byClock.start(), byClock.end(), moved(byClock.recurrence(), weekday));
    };
  }

  private static Optional<When> within(InCycle when, Dates span) {
    LocalDate first = later(when.dates().first(), span.first());
    LocalDate last = earlier(when.dates().last(), span.last());
    if (first != null
        && last != null
        && first.with(TemporalAdjusters.nextOrSame(when.weekday())).isAfter(last)) {
      return Optional.empty();
    }
    return Optional.of(
        new InCycle(when.week(), when.weekday(), when.period(), new Dates(first, last)));
  }

  private static Optional<Recurrence> within(Recurrence whole, Dates span) {
    long step = (long) whole.everyWeeks() * DAYS_A_WEEK;
    LocalDate first = whole.first();
    LocalDate from = span.first();
    if (from != null && from.isAfter(first)) {
      long late = ChronoUnit.DAYS.between(first, from);
      first = first.plusDays((late + step - 1) / step * step);
    }
    LocalDate until = earlier(whole.last(), span.last());
    if (until == null || first.isAfter(until)) {
      return Optional.empty();
    }
    LocalDate begin = first;
    LocalDate last = first.plusDays(ChronoUnit.DAYS.between(first, until) / step * step);
    Set<LocalDate> except =
        whole.except().stream()
            .filter(date -> !date.isBefore(begin) && !date.isAfter(last))
            .collect(Collectors.toUnmodifiableSet());
    return Optional.of(new Recurrence(begin, last, whole.everyWeeks(), except));
  }

  private static Recurrence moved(Recurrence whole, DayOfWeek weekday) {
    int days = weekday.getValue() - whole.first().getDayOfWeek().getValue();
    return new Recurrence(
        whole.first().plusDays(days),
        whole.last().plusDays(days),
        whole.everyWeeks(),
        whole.except().stream()
            .map(date -> date.plusDays(days))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
