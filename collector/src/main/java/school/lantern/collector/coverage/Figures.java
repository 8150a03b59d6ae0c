package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.correlate.RulesConfig;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.Extent;
import school.lantern.collector.ledger.Question;
import school.lantern.collector.ledger.Unknown;
import school.lantern.collector.supervision.Amounts;
import school.lantern.collector.supervision.Blind;

/** The totals of a span, each with its definition. */
@ApplicationScoped
class Figures {
  private final CoverageLedger ledger;
  private final RulesConfig rules;

  Figures(CoverageLedger ledger, RulesConfig rules) {
    this.ledger = ledger;
    this.rules = rules;
  }

  Totals of(Question question) {
    Amounts amounts = ledger.sums(question).getFirst().amounts();
    return new Totals(
        ledger.extent(question),
        all(amounts),
        bar(amounts),
        internet(question, amounts),
        blind(question));
  }

  private List<Figure> all(Amounts amounts) {
    return Arrays.stream(Measure.values())
        .map(
            measure -> {
              Amount amount = Amount.of(measure.of(amounts));
              return new Figure(
                  measure, amount, amount.shareOf(amounts.use()), measure.definition(rules));
            })
        .toList();
  }

  /** What the use is made of, in per cent, without parts that are nothing. */
  static List<Part> bar(Amounts amounts) {
    List<Part> parts = new ArrayList<>();
    double from = 0;
    for (Measure measure : Measure.values()) {
      double percent = Amount.of(measure.of(amounts)).percentOf(amounts.use());
      if (measure != Measure.USE && percent > 0) {
        parts.add(new Part(measure, Strip.percent(from), Strip.percent(percent)));
        from += percent;
      }
    }
    return parts;
  }

  private Internet internet(Question question, Amounts amounts) {
    Amount all = Amount.of(amounts.internet());
    Duration alone = amounts.unsupervisedInternet();
    return new Internet(
        all,
        all.shareOf(amounts.use()),
        alone == null ? null : Amount.of(alone),
        alone == null ? "" : Amount.of(alone).shareOf(amounts.internet()),
        ledger.gapTotal(question).count());
  }

  private List<NotKnown> blind(Question question) {
    return question.only().containsKey(Dimension.YEAR_GROUP)
            || question.only().containsKey(Dimension.STAFF)
        ? List.of()
        : ledger.unknown(question).stream().map(Figures::notKnown).toList();
  }

  private static NotKnown notKnown(Unknown unknown) {
    return new NotKnown(unknown.reason(), Amount.of(unknown.workstationTime()));
  }

  /**
   * The figures of one page.
   *
   * @param extent how much was reckoned
   * @param all the use and what it is made of
   * @param bar the same as a picture
   * @param internet the part of it on the internet
   * @param unknown what nobody knows
   */
  record Totals(
      Extent extent, List<Figure> all, List<Part> bar, Internet internet, List<NotKnown> unknown) {

    Figure of(Measure measure) {
      return all.stream().filter(one -> one.measure() == measure).findFirst().orElseThrow();
    }

    public Amount unknownTime() {
      return Amount.of(
          unknown.stream().map(one -> one.time().time()).reduce(Duration.ZERO, Duration::plus));
    }
  }

  /** One part of the bar, by where it begins and how wide it is. */
  record Part(Measure measure, String x, String width) {}

  /**
   * Use of the internet by the same pupils, at the same times, as the use beside it.
   *
   * @param all all of it
   * @param share of the use
   * @param alone the part without a supervisor, or {@code null} where it was not kept
   * @param aloneShare of {@code all}
   * @param gaps in how many gaps there was unsupervised use, of these pupils or of others
   */
  record Internet(Amount all, String share, @Nullable Amount alone, String aloneShare, long gaps) {}

  /** Time of workstations about which nothing is known, and why. */
  record NotKnown(Blind.Reason reason, Amount time) {
    public String sentence() {
      return reason.sentence();
    }
  }
}
