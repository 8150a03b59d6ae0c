package school.lantern.demo.school;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The bells of the demo school. */
final class DemoDay {
  /** The lessons of a day. */
  static final List<String> LESSONS = List.of("1", "2", "3", "4", "5", "6");

  static final DemoBell REGISTRATION = bell("Reg", "08:45", "09:00");
  static final DemoBell BREAK = bell("Break", "10:40", "11:00");
  static final DemoBell LUNCH = bell("Lunch", "12:40", "13:25");

  static final List<DemoBell> BELLS =
      List.of(
          REGISTRATION,
          bell("1", "09:00", "09:50"),
          bell("2", "09:50", "10:40"),
          BREAK,
          bell("3", "11:00", "11:50"),
          bell("4", "11:50", "12:40"),
          LUNCH,
          bell("5", "13:25", "14:15"),
          bell("6", "14:15", "15:05"),
          bell("End", "15:05", "15:15"));

  static final int MINUTES_OF_DAY = 24 * 60;

  private DemoDay() {}

  /**
   * A bell.
   *
   * @param period its name
   * @param from its start, minutes after midnight
   * @param until its end, minutes after midnight; 1440 is the midnight at the end
   */
  record DemoBell(String period, int from, int until) {

    boolean meets(int start, int end) {
      return from < end && start < until;
    }

    static String clock(int minutes) {
      return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
  }

  /** The bell of a period. */
  static DemoBell bellOf(String period) {
    return BELLS.stream().filter(bell -> bell.period().equals(period)).findFirst().orElseThrow();
  }

  /** The names of periods that meet a stretch of the day. */
  static List<String> meeting(int start, int end) {
    List<String> periods = new ArrayList<>();
    BELLS.stream().filter(bell -> bell.meets(start, end)).forEach(b -> periods.add(b.period()));
    return periods;
  }

  private static DemoBell bell(String period, String start, String end) {
    return new DemoBell(period, minutes(start), minutes(end));
  }

  private static int minutes(String clock) {
    return LocalTime.parse(clock).toSecondOfDay() / 60;
  }
}
