package school.lantern.demo.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Three terms, of which the middle one lies around today, even in August: five weeks are over,
 * eight to come. Half term was three weeks ago, an INSET day comes in two weeks.
 */
final class DemoCalendar {
  private static final int WEEKS_OVER = 5;
  private static final int WEEKS_TO_COME = 8;
  private static final int HOLIDAY_WEEKS = 2;
  private static final int TERM_WEEKS = 12;

  private DemoCalendar() {}

  static List<Csv> around(LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate start = monday.minusWeeks(WEEKS_OVER);
    LocalDate end = monday.plusWeeks(WEEKS_TO_COME).minusDays(1);
    LocalDate before = start.minusWeeks(HOLIDAY_WEEKS).minusDays(1);
    LocalDate after = end.plusWeeks(HOLIDAY_WEEKS).plusDays(1);

    Csv terms = new Csv("terms.csv", "name", "start", "end");
    terms.add("Last term", before.minusWeeks(TERM_WEEKS).plusDays(1), before);
    terms.add("This term", start, end);
    terms.add("Next term", after, after.plusWeeks(TERM_WEEKS).minusDays(1));

    Csv closures = new Csv("closures.csv", "date", "until", "reason");
    closures.add(monday.minusWeeks(3), monday.minusWeeks(3).plusDays(4), "Half term");
    closures.add(monday.plusWeeks(2).plusDays(4), "", "INSET");

    Csv weeks = new Csv("weeks.csv", "monday", "week");
    weeks.add(before.minusWeeks(TERM_WEEKS).plusDays(1), "A");
    weeks.add(monday, "A");
    weeks.add(monday.plusWeeks(1), "B");
    return List.of(terms, closures, weeks);
  }
}
