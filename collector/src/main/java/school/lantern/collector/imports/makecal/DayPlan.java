package school.lantern.collector.imports.makecal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import school.lantern.collector.imports.makecal.PeriodCode.CycleDay;
import school.lantern.collector.timetable.Bell;

/**
 * The periods of one day, for everybody and where year groups differ.
 *
 * @param all times by period
 * @param own times by year group and period, of those that differ only
 */
record DayPlan(Map<String, Timing.Clock> all, Map<Integer, Map<String, Timing.Clock>> own) {

  /** What the settings say about a day of the cycle: of each period the first timing that fits. */
  static DayPlan of(CycleDay day, List<Timing> timings) {
    Map<String, Timing.Clock> all = new LinkedHashMap<>();
    Map<Integer, Map<String, Timing.Clock>> own = new TreeMap<>();
    Set<Integer> years = new TreeSet<>();
    timings.forEach(timing -> years.addAll(timing.yearGroups()));
    for (Timing timing : timings) {
      String period = timing.period();
      Timing.first(timings, period, day, null).ifPresent(one -> all.put(period, one.clock()));
      for (int year : years) {
        Timing.first(timings, period, day, year)
            .filter(one -> !one.clock().equals(all.get(period)))
            .ifPresent(
                one ->
                    own.computeIfAbsent(year, _ -> new LinkedHashMap<>()).put(period, one.clock()));
      }
    }
    return new DayPlan(all, own);
  }

  /** The same day without a period. */
  DayPlan without(String period) {
    Map<String, Timing.Clock> rest = new LinkedHashMap<>(all);
    rest.remove(period);
    Map<Integer, Map<String, Timing.Clock>> years = new TreeMap<>();
    own.forEach(
        (year, clocks) -> {
          Map<String, Timing.Clock> left = new LinkedHashMap<>(clocks);
          left.remove(period);
          if (!left.isEmpty()) {
            years.put(year, left);
          }
        });
    return new DayPlan(rest, years);
  }

  /** The bells of this day; {@code scope} says on which days, for everybody. */
  List<Bell> bells(Bell.Applies scope) {
    List<Bell> bells = new ArrayList<>();
    all.forEach((period, clock) -> bells.add(new Bell(period, clock.start(), clock.end(), scope)));
    Map<Map.Entry<String, Timing.Clock>, Set<Integer>> years = new LinkedHashMap<>();
    own.forEach(
        (year, clocks) ->
            clocks
                .entrySet()
                .forEach(
                    clock ->
                        years
                            .computeIfAbsent(
                                Map.entry(clock.getKey(), clock.getValue()), _ -> new TreeSet<>())
                            .add(year)));
    years.forEach(
        (clock, group) ->
            bells.add(
                new Bell(
                    clock.getKey(),
                    clock.getValue().start(),
                    clock.getValue().end(),
                    new Bell.Applies(scope.weekdays(), group, scope.dates()))));
    return bells;
  }
}
