package school.lantern.collector.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A room's day as a picture: where each stretch stands between the left and the right end, in per
 * cent, so that the picture fits any width and its words keep their size.
 *
 * <pre>
 *   lessons   |  [8B Computing ][9A Maths   ]     |
 *   use       |     ======   =========  ====      |
 *   gaps      |                         ////      |
 *   hours     8      9      10      11            16
 * </pre>
 */
record Strip(Scale scale, List<Box> lessons, List<Box> use, List<Box> gaps) {
  /** Thinner than this nobody sees it. */
  private static final double THINNEST_PERCENT = 0.4;

  static Strip of(RoomToday room, Scale scale) {
    return new Strip(
        scale,
        boxes(room.supervised(), scale),
        boxes(room.use(), scale),
        boxes(room.gaps(), scale));
  }

  private static List<Box> boxes(List<Stretch> stretches, Scale scale) {
    List<Box> boxes = new ArrayList<>();
    for (Stretch stretch : stretches) {
      double left = scale.percent(stretch.from());
      double right = scale.percent(stretch.until());
      if (right > 0 && left < 100) {
        boxes.add(new Box(left, Math.max(right - left, THINNEST_PERCENT), stretch.what()));
      }
    }
    return boxes;
  }

  /**
   * One stretch.
   *
   * @param left where it begins, in per cent of the width
   * @param width how long it is, in per cent of the width
   * @param label its name
   */
  record Box(double left, double width, String label) {
    public String x() {
      return Strip.percent(left);
    }

    public String w() {
      return Strip.percent(width);
    }

    public String end() {
      return Strip.percent(left + width);
    }
  }

  /**
   * From when to when the picture reaches.
   *
   * @param from its left end
   * @param until its right end
   * @param now the moment of looking
   */
  record Scale(Instant from, Instant until, Instant now) {
    double percent(Instant at) {
      double all = Duration.between(from, until).toMillis();
      return Math.clamp(100 * Duration.between(from, at).toMillis() / all, 0, 100);
    }

    public String nowAt() {
      return Strip.percent(percent(now));
    }

    public boolean showsNow() {
      return !now.isBefore(from) && !now.isAfter(until);
    }
  }

  /** For an attribute: {@code "12.34%"}, whatever the machine's language. */
  static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }
}
