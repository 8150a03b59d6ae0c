package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import school.lantern.collector.planning.Names.Option;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * What forms offer to choose from.
 *
 * @param names rooms and staff
 * @param groups classes
 * @param cycle the names of the weeks, in their order
 * @param periods the names of all periods, by their earliest start
 */
record Offer(Names names, List<String> groups, List<String> cycle, List<String> periods) {

  static Offer of(PlannedSchool school, TimetableFacts facts) {
    return new Offer(
        school.names(),
        school.groups(facts),
        facts.cycle(),
        facts.bells().stream()
            .sorted(Comparator.comparing(Bell::start))
            .map(Bell::period)
            .distinct()
            .toList());
  }

  public List<Option> rooms() {
    return names.roomOptions();
  }

  public List<Option> staff() {
    return names.staffOptions();
  }

  /** Whether the weeks of the cycle can be told apart. */
  public boolean severalWeeks() {
    return cycle.size() > 1;
  }

  public List<Option> periodOptions() {
    return periods.stream().map(period -> new Option(period, period)).toList();
  }

  public List<Option> weeks() {
    return cycle.stream().map(week -> new Option(week, "Week " + week)).toList();
  }

  public List<Option> weekdays() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> new Option(day.name(), PlanWords.weekday(day)))
        .toList();
  }
}
