package school.lantern.collector.timetable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in somebody's plan of a day.
 *
 * @param period its name and times
 * @param byClock whether it goes by the clock, so that its name may be just its start
 * @param yearGroup whose bells it goes by, {@code null} for those without a bell of their own
 */
record Stretch(BellPeriod period, boolean byClock, @Nullable Integer yearGroup) {

  /**
   * What is left of it for somebody who is away in a period. By the bell, a period is there or not;
   * what goes by the clock loses the time of that period.
   *
   * <pre>
   *   the period         |      ======      |
   *   by the clock       |   ============   |
   *   left               |   ===      ===   |
   * </pre>
   */
  List<Stretch> without(String missing, DayTimes times) {
    if (period.name().equals(missing)) {
      return List.of();
    }
    List<Stretch> left = List.of(this);
    if (byClock) {
      for (BellPeriod gone : times.named(missing, yearGroup)) {
        left = left.stream().flatMap(stretch -> stretch.without(gone).stream()).toList();
      }
    }
    return left;
  }

  boolean overlaps(BellPeriod other) {
    return period.from().isBefore(other.until()) && other.from().isBefore(period.until());
  }

  private List<Stretch> without(BellPeriod gone) {
    if (!overlaps(gone)) {
      return List.of(this);
    }
    List<Stretch> left = new ArrayList<>();
    if (period.from().isBefore(gone.from())) {
      left.add(between(period.from(), gone.from()));
    }
    if (gone.until().isBefore(period.until())) {
      left.add(between(gone.until(), period.until()));
    }
    return left;
  }

  private Stretch between(Instant from, Instant until) {
    return new Stretch(new BellPeriod(period.name(), from, until), byClock, yearGroup);
  }
}
