package school.lantern.collector.imports;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Bells;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.WeekStart;
import school.lantern.collector.timetable.When;

/** Checks when something comes back: the week must be known, and the period be rung. */
final class TimeChecks {
  private final Checks checks;
  private final Set<String> weeks;
  private final boolean weeksMatter;
  private final Bells bells;
  private final Map<Ring, Boolean> rung = new HashMap<>();

  TimeChecks(Checks checks) {
    this.checks = checks;
    this.weeks =
        checks.draft().table(CalendarRows.WEEKS).values().stream()
            .map(WeekStart::week)
            .collect(Collectors.toCollection(TreeSet::new));
    this.weeksMatter = !weeks.isEmpty() || cycle(checks.draft()) > 1;
    this.bells = new Bells(checks.draft().table(CalendarRows.BELLS).values());
  }

  private record Ring(String period, DayOfWeek weekday, Optional<Integer> yearGroup) {}

  /**
   * Checks a row.
   *
   * @param yearGroup whose bells it goes by, {@code null} for nobody's in particular
   */
  <T> void check(Table<T> table, Table.Row<T> row, When when, @Nullable Integer yearGroup) {
    if (when instanceof InCycle cycle) {
      week(table, row, cycle);
      period(table, row, new Ring(cycle.period(), cycle.weekday(), Optional.ofNullable(yearGroup)));
    }
  }

  private <T> void week(Table<T> table, Table.Row<T> row, InCycle when) {
    String week = when.week();
    if (week != null && weeksMatter && !weeks.contains(week)) {
      checks
          .mistakes()
          .error(
              table.at(row, "week"),
              week,
              "weeks.csv never says when week %s is.".formatted(week),
              "Name a Monday of each week there, or leave the week empty for every week.");
    }
  }

  private <T> void period(Table<T> table, Table.Row<T> row, Ring ring) {
    Table<Bell> written = checks.draft().table(CalendarRows.BELLS);
    if (!written.named().contains(ring.period())) {
      checks
          .mistakes()
          .error(
              table.at(row, "period"),
              ring.period(),
              "There is no such period in bells.csv.",
              "Add the period there, or correct it here.");
    } else if (!rung.computeIfAbsent(ring, this::isRung)) {
      checks
          .mistakes()
          .error(
              table.at(row, "period"),
              ring.period(),
              "bells.csv has no such period for %s%s."
                  .formatted(
                      Weekday.written(ring.weekday()),
                      ring.yearGroup().map(year -> " and year " + year).orElse("")),
              "Add a line with that weekday there, or correct the day here.");
    }
  }

  /** A bell whose line made no sense is a mistake already. */
  private boolean isRung(Ring ring) {
    return bells.has(ring.period(), ring.weekday(), ring.yearGroup().orElse(null))
        || bells.all().stream().noneMatch(bell -> bell.period().equals(ring.period()));
  }

  private static long cycle(Draft draft) {
    return Stream.concat(
            Stream.of(TimetableRows.LESSONS, TimetableRows.DUTIES)
                .flatMap(kind -> draft.table(kind).values().stream())
                .map(appointment -> appointment.when()),
            draft.table(ArrangementRows.SUPPORT).values().stream().map(support -> support.when()))
        .flatMap(when -> weekOf(when).stream())
        .distinct()
        .count();
  }

  private static Optional<String> weekOf(When when) {
    return when instanceof InCycle cycle ? Optional.ofNullable(cycle.week()) : Optional.empty();
  }
}
