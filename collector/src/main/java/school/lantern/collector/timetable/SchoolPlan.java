package school.lantern.collector.timetable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * All that days are worked out from.
 *
 * @param facts what the school said
 * @param people names, classes, year groups
 */
public record SchoolPlan(TimetableFacts facts, People people) {

  /**
   * What cover of a day can name: its bells, whoever they are for, and what goes by the clock; by
   * start, each name once.
   */
  public List<BellPeriod> coverable(LocalDate day, ZoneId zone) {
    return new DayPlan(facts, people, day, zone).coverable();
  }

  /** Where classes are on a day, supervised or not; by start, then room. */
  public List<ClassTime> classes(LocalDate day, ZoneId zone) {
    return new DayPlan(facts, people, day, zone).classes();
  }

  /** Works out a day. */
  public SchoolDay day(LocalDate day, ZoneId zone) {
    return SchoolDay.of(facts, day, zone, people);
  }
}
