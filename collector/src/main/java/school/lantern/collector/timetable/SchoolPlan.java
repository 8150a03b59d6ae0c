package school.lantern.collector.timetable;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * All that days are worked out from.
 *
 * @param facts what the school said
 * @param people names, classes, year groups
 */
public record SchoolPlan(TimetableFacts facts, People people) {

  /** Works out a day. */
  public SchoolDay day(LocalDate day, ZoneId zone) {
    return SchoolDay.of(facts, day, zone, people);
  }
}
