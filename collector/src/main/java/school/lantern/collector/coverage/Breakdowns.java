package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.Question;
import school.lantern.collector.ledger.Sum;
import school.lantern.collector.supervision.Amounts;

/** Sorts coverage by rooms, periods, people … */
@ApplicationScoped
class Breakdowns {
  /** More lines than that nobody reads; the spreadsheet has all. */
  private static final int MOST_LINES = 100;

  private final CoverageLedger ledger;

  Breakdowns(CoverageLedger ledger) {
    this.ledger = ledger;
  }

  Breakdown of(View view, Question question, Labels.Names names) {
    List<Sum> sums = lines(view.by(), question);
    return new Breakdown(
        Labels.heading(view.by()),
        sums.stream().limit(MOST_LINES).map(sum -> line(view, sum, names)).toList(),
        Math.max(0, sums.size() - MOST_LINES));
  }

  /** Rooms and people by unsupervised time, most first; the rest in its own order. */
  List<Sum> lines(Dimension by, Question question) {
    List<Sum> sums = ledger.sums(question.by(by));
    return switch (by) {
      case ROOM, STAFF ->
          sums.stream()
              .sorted(Comparator.comparing((Sum sum) -> sum.amounts().unsupervised()).reversed())
              .toList();
      case SITE, PERIOD, WEEKDAY, YEAR_GROUP, WEEK, DAY -> sums;
    };
  }

  private static Breakdown.Line line(View view, Sum sum, Labels.Names names) {
    String value = sum.key().getFirst();
    Amounts amounts = sum.amounts();
    View narrower = view.of(view.by(), value);
    return new Breakdown.Line(
        names.say(view.by(), value),
        narrower.path(),
        Arrays.stream(Measure.values())
            .map(measure -> Amount.of(measure.of(amounts)).words())
            .toList(),
        supervised(amounts),
        amounts.unsupervised().isZero() ? null : narrower.gaps());
  }

  /** The share of use that was in order. */
  static String supervised(Amounts amounts) {
    Duration inOrder = amounts.use().minus(amounts.unsupervised());
    return Amount.of(inOrder).shareOf(amounts.use());
  }
}
