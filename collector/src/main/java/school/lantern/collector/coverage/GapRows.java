package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.GapPage;
import school.lantern.collector.ledger.KnownGap;
import school.lantern.collector.ledger.Question;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.collector.supervision.UnsupervisedStretch;

/** Lists gaps in words. */
@ApplicationScoped
class GapRows {
  static final int PER_PAGE = 50;

  private final CoverageLedger ledger;
  private final SpokenTimes times;

  GapRows(CoverageLedger ledger, SpokenTimes times) {
    this.ledger = ledger;
    this.times = times;
  }

  /** The worst few. */
  List<GapRow> worst(Question question, Labels.Names names, int few) {
    return rows(question, new GapPage(GapPage.Order.WORST, 0, few), names);
  }

  /** A page of all, latest first unless the worst are wanted. */
  Listed page(View view, Question question, Labels.Names names) {
    long total = ledger.gapTotal(question).count();
    long pages = Math.max(1, Math.ceilDiv(total, PER_PAGE));
    int page = Math.toIntExact(Math.min(view.page(), pages));
    List<GapRow> rows =
        rows(question, new GapPage(GapPage.Order.WORST, (page - 1) * PER_PAGE, PER_PAGE), names);
    View here = view.at(page);
    return new Listed(
        rows,
        new Paging(
            page,
            pages,
            total,
            page > 1 ? here.at(page - 1).gaps() : null,
            page < pages ? here.at(page + 1).gaps() : null));
  }

  private List<GapRow> rows(Question question, GapPage page, Labels.Names names) {
    return ledger.gaps(question, page).stream().map(gap -> row(gap, names)).toList();
  }

  GapRow row(KnownGap gap, Labels.Names names) {
    UnsupervisedStretch stretch = gap.stretch();
    return new GapRow(
        names.room(gap.scope().place()),
        new GapRow.When(
            Labels.day(gap.scope().day()),
            times.clock(stretch.from()),
            times.clock(stretch.until())),
        stretch.pupils() == 1 ? "1 pupil" : stretch.pupils() + " pupils",
        new GapRow.Much(
            Amount.of(stretch.pupilTime()).words(), Amount.of(stretch.internetTime()).words()),
        path(gap.scope().place(), gap.scope().day().toString()));
  }

  /** The page of a room-day. */
  static String path(String room, String day) {
    return "/coverage/rooms/" + View.encoded(room).replace("+", "%20") + "/" + day;
  }

  /** A page of gaps. */
  record Listed(List<GapRow> rows, Paging paging) {}

  /** Where in the list this page is. */
  record Paging(
      int page, long pages, long total, @Nullable String earlier, @Nullable String later) {}
}
