package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.Question;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTimes;

/**
 * Puts reports together.
 *
 * <p>The governors' version is built from what names nobody: sites, periods, weekdays, year groups
 * and weeks. Rooms are left out as well, since a room may bear its teacher's name.
 */
@ApplicationScoped
class Reports {
  private static final int WORST_GAPS = 20;
  private static final List<Dimension> WITHOUT_NAMES =
      List.of(
          Dimension.CAMPUS,
          Dimension.WEEK,
          Dimension.PERIOD,
          Dimension.WEEKDAY,
          Dimension.YEAR_GROUP);
  private static final List<Dimension> FOR_LEADERS =
      List.of(
          Dimension.CAMPUS,
          Dimension.ROOM,
          Dimension.WEEK,
          Dimension.PERIOD,
          Dimension.WEEKDAY,
          Dimension.YEAR_GROUP,
          Dimension.STAFF);

  private final Figures figures;
  private final Breakdowns breakdowns;
  private final GapRows gaps;
  private final Definitions definitions;
  private final Setting setting;

  Reports(
      Figures figures,
      Breakdowns breakdowns,
      GapRows gaps,
      Definitions definitions,
      Setting setting) {
    this.figures = figures;
    this.breakdowns = breakdowns;
    this.gaps = gaps;
    this.definitions = definitions;
    this.setting = setting;
  }

  /** For senior leaders: rooms and staff by name, the worst gaps. No pupil is named. */
  Report forLeaders(Heads.Head head) {
    Figures.Totals totals = figures.of(head.question());
    return new Report(
        "Supervision of computer use",
        about(head, totals),
        totals,
        head.there().names().telling(FOR_LEADERS).stream().map(by -> table(head, by)).toList(),
        gaps.worst(head.question(), head.there().names(), WORST_GAPS));
  }

  /** For governors: figures and plain words, names of nobody; of the whole school. */
  Report forGovernors(Heads.Head head) {
    Question everything = head.question().only(Map.of());
    Heads.Head whole =
        new Heads.Head(
            new View(head.view().days(), Map.of(), Dimension.WEEK, 1),
            head.shown(),
            List.of(),
            everything,
            head.there());
    Figures.Totals totals = figures.of(everything);
    return new Report(
        "Supervision of computer use: report to governors",
        about(whole, totals),
        totals,
        head.there().names().telling(WITHOUT_NAMES).stream().map(by -> table(whole, by)).toList(),
        List.of());
  }

  private Report.About about(Heads.Head head, Figures.Totals totals) {
    String only =
        head.chips().stream()
            .map(chip -> chip.what() + ": " + chip.value())
            .collect(Collectors.joining("; "));
    return new Report.About(
        setting.site(),
        head.shown().words(),
        only,
        setting.now(),
        new Report.InWords(Summary.of(totals, head), definitions.of(head.shown().span())));
  }

  private Breakdown table(Heads.Head head, Dimension by) {
    return breakdowns.of(head.view().by(by), head.question(), head.there().names());
  }

  /** Where and when. */
  @ApplicationScoped
  static class Setting {
    private final LanternConfig config;
    private final SpokenTimes times;
    private final Clock clock;

    Setting(LanternConfig config, SpokenTimes times, Clock clock) {
      this.config = config;
      this.times = times;
      this.clock = clock;
    }

    String site() {
      return config.site();
    }

    String now() {
      return times.say(clock.instant()).full();
    }
  }
}
