package school.lantern.collector.coverage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.Sum;
import school.lantern.collector.supervision.Amounts;

/**
 * Unsupervised time week by week: a column for each week, the highest as high as the picture.
 *
 * <pre>
 *   2 h  |        ##
 *        |   ##   ##         ##
 *   0    |   ##   ##   __    ##      __ a week without any
 *          w 1  w 2   w 3   w 4
 * </pre>
 *
 * @param weeks the weeks with data, in order
 * @param most the unsupervised time of the worst week, in words
 */
record Trend(List<Week> weeks, String most) {
  /** Height of the picture, in its own units. */
  static final int HIGH = 120;

  /** Between two columns, as a part of a column's room. */
  private static final double COLUMN = 0.72;

  /**
   * One column, with what it shows.
   *
   * @param label the week in words
   * @param path the page of that week alone
   * @param alone unsupervised time, in words
   * @param supervised the share of use that was in order
   * @param bar where it stands in the picture
   */
  record Week(String label, String path, String alone, String supervised, Bar bar) {}

  /** Left end and width in per cent; upper end and height in the picture's units. */
  record Bar(String x, String width, String y, String height) {}

  static Trend of(View view, List<Sum> byWeek, Labels.Names names) {
    Duration most =
        byWeek.stream()
            .map(sum -> sum.amounts().unsupervised())
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    List<Week> weeks = new ArrayList<>();
    double room = 100.0 / Math.max(1, byWeek.size());
    for (int i = 0; i < byWeek.size(); i++) {
      Sum sum = byWeek.get(i);
      Amounts amounts = sum.amounts();
      double height = Amount.of(amounts.unsupervised()).percentOf(most) * HIGH / 100;
      Bar bar =
          new Bar(
              Strip.percent(i * room + room * (1 - COLUMN) / 2),
              Strip.percent(room * COLUMN),
              number(HIGH - height),
              number(height));
      String week = sum.key().getFirst();
      weeks.add(
          new Week(
              names.say(Dimension.WEEK, week),
              view.of(Dimension.WEEK, week).path(),
              Amount.of(amounts.unsupervised()).words(),
              Breakdowns.supervised(amounts),
              bar));
    }
    return new Trend(weeks, Amount.of(most).words());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
