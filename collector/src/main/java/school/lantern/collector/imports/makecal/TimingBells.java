package school.lantern.collector.imports.makecal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import school.lantern.collector.imports.makecal.PeriodCode.CycleDay;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Bell.Applies;

/**
 * Makes bells of timings, where the first that fits counts. Bells know weekdays, year groups and
 * dates, but no weeks: a day that differs from week to week becomes bells of single dates.
 *
 * <pre>
 *   most weekdays alike            ordinary bells
 *   a weekday unlike those         bells of that weekday
 *   that weekday in another week   bells of its dates
 *   a date with overrides          bells of that date
 * </pre>
 */
final class TimingBells {
  private static final List<DayOfWeek> SCHOOL_WEEK =
      List.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  private final List<Timing> timings;
  private final DayTable days;
  private final Map<LocalDate, DayPlan> dated = new TreeMap<>();
  private final Map<DayOfWeek, DayPlan> usual = new EnumMap<>(DayOfWeek.class);

  TimingBells(List<Timing> timings, DayTable days) {
    this.timings = timings;
    this.days = days;
    Set<String> weeks = weeks();
    for (DayOfWeek weekday : weekdays()) {
      for (String week : weeks) {
        CycleDay day = new CycleDay(week, weekday);
        DayPlan plan = DayPlan.of(day, timings);
        DayPlan before = usual.putIfAbsent(weekday, plan);
        if (before != null && !before.equals(plan)) {
          days.dates(day).forEach(date -> dated.put(date, plan));
        }
      }
    }
  }

  /** The periods of a date as they would be without overrides. */
  DayPlan on(LocalDate date) {
    DayPlan special = dated.get(date);
    DayPlan plan = special == null ? usual.get(date.getDayOfWeek()) : special;
    return plan == null ? new DayPlan(Map.of(), Map.of()) : plan;
  }

  /** Takes a period out of a date. */
  void remove(LocalDate date, String period) {
    dated.put(date, on(date).without(period));
  }

  List<Bell> bells() {
    DayPlan ordinary = ordinary();
    List<Bell> bells = new ArrayList<>(ordinary.bells(Applies.ORDINARILY));
    Map<DayPlan, Set<DayOfWeek>> weekdays = new LinkedHashMap<>();
    usual.forEach(
        (weekday, plan) -> {
          if (!plan.equals(ordinary) || !SCHOOL_WEEK.contains(weekday)) {
            weekdays.computeIfAbsent(plan, _ -> new TreeSet<>()).add(weekday);
          }
        });
    weekdays.forEach((plan, on) -> bells.addAll(plan.bells(Applies.on(on))));
    Map<DayPlan, Set<LocalDate>> dates = new LinkedHashMap<>();
    dated.forEach((date, plan) -> dates.computeIfAbsent(plan, _ -> new TreeSet<>()).add(date));
    dates.forEach((plan, on) -> bells.addAll(plan.bells(new Applies(Set.of(), Set.of(), on))));
    return bells;
  }

  private DayPlan ordinary() {
    Map<DayPlan, Long> counts =
        usual.entrySet().stream()
            .filter(day -> SCHOOL_WEEK.contains(day.getKey()))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Comparator.comparing((Map.Entry<DayPlan, Long> count) -> count.getValue()))
        .map(Map.Entry::getKey)
        .orElseGet(() -> new DayPlan(Map.of(), Map.of()));
  }

  private Set<String> weeks() {
    Set<String> weeks = new TreeSet<>();
    days.file().days().values().forEach(day -> weeks.add(day.week()));
    timings.forEach(timing -> timing.days().forEach(day -> weeks.add(day.week())));
    if (weeks.size() > 1) {
      weeks.remove(""); // a filter without week in a school with weeks fits none of them
    }
    return weeks.isEmpty() ? Set.of("") : weeks;
  }

  private Set<DayOfWeek> weekdays() {
    Set<DayOfWeek> weekdays = new TreeSet<>(SCHOOL_WEEK);
    timings.forEach(timing -> timing.days().forEach(day -> weekdays.add(day.weekday())));
    days.file().days().keySet().forEach(date -> weekdays.add(date.getDayOfWeek()));
    return weekdays;
  }
}
