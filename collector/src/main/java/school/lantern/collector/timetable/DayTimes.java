package school.lantern.collector.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When the periods of one day are, for each year group. Looked up often, so it remembers. */
final class DayTimes {
  private final Bells bells;
  private final SchoolClock clock;
  private final @Nullable String week;
  private final Map<Optional<Integer>, List<Bell>> byYearGroup = new HashMap<>();
  private final Map<Period, List<BellPeriod>> named = new HashMap<>();

  /**
   * @param clock the day
   * @param week the week of the cycle, {@code null} when nobody knows it
   */
  DayTimes(Bells bells, SchoolClock clock, @Nullable String week) {
    this.bells = bells;
    this.clock = clock;
    this.week = week;
  }

  private record Period(String name, Optional<Integer> yearGroup) {}

  LocalDate day() {
    return clock.day();
  }

  /**
   * The bells for those without one of their own, by start. A period that only single year groups
   * have is there as the lowest of them has it.
   */
  List<BellPeriod> periods() {
    List<BellPeriod> periods = new ArrayList<>();
    Set<String> there = new HashSet<>();
    Stream.concat(
            Stream.of(Optional.<Integer>empty()),
            new TreeSet<>(bells.yearGroups()).stream().map(Optional::of))
        .forEach(
            yearGroup -> {
              List<Bell> fresh =
                  bells(yearGroup).stream().filter(bell -> !there.contains(bell.period())).toList();
              fresh.forEach(bell -> there.add(bell.period()));
              fresh.stream().flatMap(bell -> ring(bell).stream()).forEach(periods::add);
            });
    return periods.stream()
        .distinct()
        .sorted(
            Comparator.comparing(BellPeriod::from)
                .thenComparing(BellPeriod::until)
                .thenComparing(BellPeriod::name))
        .toList();
  }

  /**
   * When a period is for a year group. For nobody in particular it is the one for all, or whenever
   * any year group has it: who watches at lunch, watches at every lunch.
   */
  List<BellPeriod> named(String period, @Nullable Integer yearGroup) {
    return named.computeIfAbsent(
        new Period(period, Optional.ofNullable(yearGroup)),
        wanted -> {
          List<BellPeriod> own = ring(period, wanted.yearGroup());
          return own.isEmpty() && yearGroup == null
              ? bells.yearGroups().stream()
                  .flatMap(any -> ring(period, Optional.of(any)).stream())
                  .distinct()
                  .toList()
              : own;
        });
  }

  /** Whether something takes place on the day, if there is such a period. */
  boolean falls(When when) {
    return switch (when) {
      case InCycle cycle -> cycle.falls(day(), week);
      case ByClock clocked -> clocked.recurrence().falls(day());
    };
  }

  /** The times of the day at which something takes place; none on most days. */
  List<Stretch> of(When when, @Nullable Integer yearGroup) {
    if (!falls(when)) {
      return List.of();
    }
    return switch (when) {
      case InCycle cycle ->
          named(cycle.period(), yearGroup).stream()
              .map(period -> new Stretch(period, false, yearGroup))
              .toList();
      case ByClock clocked ->
          clock
              .period(nameOf(clocked, yearGroup), clocked.start(), clocked.end())
              .map(period -> new Stretch(period, true, yearGroup))
              .stream()
              .toList();
    };
  }

  /** From midnight to midnight. */
  BellPeriod allDay() {
    return clock.allDay();
  }

  private String nameOf(ByClock clocked, @Nullable Integer yearGroup) {
    return bells(Optional.ofNullable(yearGroup)).stream()
        .filter(bell -> bell.start().equals(clocked.start()) && bell.end().equals(clocked.end()))
        .map(Bell::period)
        .min(Comparator.naturalOrder())
        .orElse(clocked.start().toString());
  }

  private List<BellPeriod> ring(String period, Optional<Integer> yearGroup) {
    return bells(yearGroup).stream()
        .filter(bell -> bell.period().equals(period))
        .flatMap(bell -> ring(bell).stream())
        .distinct()
        .toList();
  }

  private Optional<BellPeriod> ring(Bell bell) {
    return clock.period(bell.period(), bell.start(), bell.end());
  }

  private List<Bell> bells(Optional<Integer> yearGroup) {
    return Objects.requireNonNull(
        byYearGroup.computeIfAbsent(yearGroup, wanted -> bells.on(day(), wanted.orElse(null))));
  }
}
