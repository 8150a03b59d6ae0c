package school.lantern.demo.school;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import school.lantern.demo.school.DemoDay.DemoBell;
import school.lantern.demo.school.SchoolOptions.Moment;

/**
 * The stretch around the moment that matters, in which one room is sure to have a lesson and
 * another sure to have nobody.
 *
 * <pre>
 *   clock          23:00     23:45 now            00:00                01:45
 *   extra bells         |=====Demo================|=====Demo (late)====|
 *   supervised room     |------- one lesson ------|------- another ----|
 *   other room          |       nothing           |       nothing      |
 * </pre>
 *
 * @param moment the time and the rooms
 * @param weekday today's
 */
record DemoMoment(Moment moment, DayOfWeek weekday) {
  private static final int MINUTES_BEFORE = 15;
  private static final int MINUTES_AFTER = 120;

  /** What the extra bell of today is called, and that of tomorrow after midnight. */
  static final String TODAY = "Demo";

  static final String AFTER_MIDNIGHT = "Demo (late)";

  /** The extra bell of today. */
  DemoBell bell() {
    return new DemoBell(
        TODAY, Math.max(0, now() - MINUTES_BEFORE), Math.min(DemoDay.MINUTES_OF_DAY, end()));
  }

  /** The extra bell of tomorrow, when the stretch goes on past midnight. */
  Optional<DemoBell> afterMidnight() {
    int left = end() - DemoDay.MINUTES_OF_DAY;
    return left > 0 ? Optional.of(new DemoBell(AFTER_MIDNIGHT, 0, left)) : Optional.empty();
  }

  /** Whether an ordinary lesson or duty must give way. */
  boolean clears(DayOfWeek day, String period, String room) {
    return day == weekday
        && List.of(moment.supervised(), moment.unsupervised()).contains(room)
        && DemoDay.meeting(bell().from(), bell().until()).contains(period);
  }

  private int now() {
    return moment.now().toSecondOfDay() / 60;
  }

  private int end() {
    return now() + MINUTES_AFTER;
  }
}
