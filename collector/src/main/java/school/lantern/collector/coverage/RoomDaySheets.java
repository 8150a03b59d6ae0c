package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.correlate.RoomDaySessions;
import school.lantern.collector.correlate.RoomDayTrials;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.IncidentStore;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.GapPage;
import school.lantern.collector.ledger.KnownGap;
import school.lantern.collector.ledger.Question;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.collector.rules.Finding;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.Timetable;

/** Puts the page of a room-day together. */
@ApplicationScoped
class RoomDaySheets {
  /** A room has no more gaps than that in a day. */
  private static final int ALL = 500;

  private final CoverageLedger ledger;
  private final RoomDayTrials trials;
  private final IncidentStore incidents;
  private final Timetable timetable;
  private final Words words;

  RoomDaySheets(
      CoverageLedger ledger,
      RoomDayTrials trials,
      IncidentStore incidents,
      Timetable timetable,
      Words words) {
    this.ledger = ledger;
    this.trials = trials;
    this.incidents = incidents;
    this.timetable = timetable;
    this.words = words;
  }

  /**
   * @param named whether the reader may see log-ons and open incidents; who shows them writes the
   *     audit log
   */
  RoomDaySheet of(Scope scope, boolean named) {
    Labels.Names names = words.labels.names();
    Question question =
        Question.of(scope.site(), Span.of(scope.day())).only(Map.of(Dimension.ROOM, scope.place()));
    List<KnownGap> gaps = ledger.gaps(question, new GapPage(GapPage.Order.LATEST, 0, ALL));
    List<Incident> all = incidents.ofScope(scope);
    return new RoomDaySheet(
        new RoomDaySheet.Title(names.room(scope.place()), Labels.day(scope.day()), missing(scope)),
        gaps.reversed().stream()
            .map(
                gap ->
                    new RoomDaySheet.Gap(
                        words.gaps.row(gap, names),
                        all.stream()
                            .filter(incident -> about(incident.finding(), gap))
                            .map(incident -> incident(incident, named))
                            .toList()))
            .toList(),
        figures(scope.day(), question, names),
        timetable.slots(scope.site(), scope.place(), scope.day()).stream()
            .map(this::scheduled)
            .toList(),
        behind(trials.of(scope), gaps, named));
  }

  private @Nullable String missing(Scope scope) {
    return Reach.of(timetable.facts(scope.site()), Span.of(scope.day()), words.times.today())
        .missing();
  }

  private static boolean about(Finding finding, KnownGap gap) {
    @Nullable Instant until = finding.span().until();
    return finding.rule().aboutSupervision()
        && finding.span().from().isBefore(gap.stretch().until())
        && (until == null || until.isAfter(gap.stretch().from()));
  }

  private static RoomDaySheet.Case incident(Incident incident, boolean named) {
    return new RoomDaySheet.Case(
        incident.number(),
        incident.state().status().label(),
        named ? "/incidents/" + incident.id() : null);
  }

  private RoomDaySheet.Figures figures(LocalDate day, Question question, Labels.Names names) {
    View view =
        new View(
            new View.Days(SpanChoice.OWN, day.toString(), day.toString()),
            question.only(),
            Dimension.PERIOD,
            1);
    return new RoomDaySheet.Figures(
        words.breakdowns.of(view, question, names),
        ledger.unknown(question.by(Dimension.PERIOD)).stream()
            .map(
                one ->
                    new RoomDaySheet.NotKnown(
                        Labels.period(one.key().getFirst()),
                        one.reason().sentence(),
                        Amount.of(one.workstationTime()).words()))
            .toList());
  }

  private String scheduled(SupervisedSlot slot) {
    @Nullable String group = slot.what().group();
    return "%s to %s, %s: %s%s (%s)"
        .formatted(
            words.times.clock(slot.period().from()),
            words.times.clock(slot.period().until()),
            Labels.period(slot.period().name()),
            slot.supervisor().name(),
            group == null ? "" : ", " + group,
            slot.source());
  }

  private RoomDaySheet.Behind behind(RoomDaySessions sessions, List<KnownGap> gaps, boolean named) {
    List<RoomDaySessions.Session> uses = sessions.uses();
    return new RoomDaySheet.Behind(
        uses.size(),
        uses.stream().map(RoomDaySessions.Session::account).distinct().count(),
        computers(uses),
        named ? uses.stream().map(use -> use(use, gaps)).toList() : List.of());
  }

  private static RoomDaySheet.Computers computers(List<RoomDaySessions.Session> uses) {
    return new RoomDaySheet.Computers(
        uses.stream().map(RoomDaySessions.Session::hostname).distinct().count(),
        uses.stream()
            .filter(use -> use.known().placed())
            .map(RoomDaySessions.Session::hostname)
            .distinct()
            .count());
  }

  private RoomDaySheet.Use use(RoomDaySessions.Session use, List<KnownGap> gaps) {
    boolean alone =
        gaps.stream()
            .map(KnownGap::stretch)
            .anyMatch(gap -> gap.from().isBefore(use.until()) && use.from().isBefore(gap.until()));
    String known =
        switch (use.known().end()) {
          case SEEN -> "";
          case ONGOING -> "still going on";
          case INFERRED -> "end not seen: this is the last thing known of it";
        };
    return new RoomDaySheet.Use(
        use.account(),
        use.hostname(),
        words.times.clock(use.from()) + " to " + words.times.clock(use.until()),
        known,
        new RoomDaySheet.Part(
            Amount.of(use.known().internet()).words(), alone, use.known().placed()));
  }

  /** Says things. */
  @Singleton
  static class Words {
    private final Labels labels;
    private final GapRows gaps;
    private final Breakdowns breakdowns;
    private final SpokenTimes times;

    Words(Labels labels, GapRows gaps, Breakdowns breakdowns, SpokenTimes times) {
      this.labels = labels;
      this.gaps = gaps;
      this.breakdowns = breakdowns;
      this.times = times;
    }
  }
}
