package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.Question;

/** Puts the pictures and lists of the page of coverage together. */
@ApplicationScoped
class Overviews {
  private static final int WORST_GAPS = 5;

  private final CoverageLedger ledger;
  private final Breakdowns breakdowns;
  private final GapRows gaps;
  private final NextDay nextDay;

  Overviews(CoverageLedger ledger, Breakdowns breakdowns, GapRows gaps, NextDay nextDay) {
    this.ledger = ledger;
    this.breakdowns = breakdowns;
    this.gaps = gaps;
    this.nextDay = nextDay;
  }

  Pictures pictures(Heads.Head head) {
    Question question = head.question();
    Labels.Names names = head.there().names();
    return new Pictures(
        Trend.of(head.view(), ledger.sums(question.by(Dimension.WEEK)), names),
        Heat.of(head.view(), ledger.sums(question.by(Dimension.ROOM, Dimension.WEEK)), names));
  }

  Lists lists(Heads.Head head) {
    Labels.Names names = head.there().names();
    List<Sorting> sortings =
        names.telling(View.DIMENSIONS).stream()
            .map(by -> new Sorting(Labels.heading(by), head.view().by(by), by == head.view().by()))
            .toList();
    return new Lists(
        sortings,
        breakdowns.of(head.view(), head.question(), names),
        gaps.worst(head.question(), names, WORST_GAPS),
        nextDay.look(names));
  }

  /** Pictures: week by week, and weeks by rooms. */
  record Pictures(Trend trend, Heat heat) {}

  /**
   * Lists.
   *
   * @param sortings how the table can be sorted
   * @param table the table
   * @param worst the worst gaps
   * @param next what is missing on the next day of school
   */
  record Lists(List<Sorting> sortings, Breakdown table, List<GapRow> worst, NextDay.Missing next) {}

  /** One way to sort the table. */
  record Sorting(String label, View view, boolean chosen) {}
}
