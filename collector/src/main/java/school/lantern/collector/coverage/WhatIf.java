package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import school.lantern.collector.correlate.RoomDayTrials;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.GapPage;
import school.lantern.collector.ledger.KnownGap;
import school.lantern.collector.ledger.Question;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.ledger.Sum;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.timetable.Timetable;

/** Reckons room-days again with a changed copy of the timetable. Stores nothing. */
@ApplicationScoped
class WhatIf {
  /** A room-day takes some hundredths of a second; a reader waits for a few seconds at most. */
  static final int MOST_ROOM_DAYS = 200;

  private static final int ALL = 100_000;

  private final Timetable timetable;
  private final RoomDayTrials trials;
  private final CoverageLedger ledger;
  private final LanternConfig config;

  WhatIf(Timetable timetable, RoomDayTrials trials, CoverageLedger ledger, LanternConfig config) {
    this.timetable = timetable;
    this.trials = trials;
    this.ledger = ledger;
    this.config = config;
  }

  /**
   * What would have become of the gaps of these days. How much there is to do is known from the
   * ledger, before any day is worked out.
   */
  Answer ask(List<Supposition> suppositions, Span span) {
    SupposedTimetable supposed =
        new SupposedTimetable(
            timetable.plan(config.site()),
            suppositions,
            day -> timetable.day(config.site(), day),
            config.zone());
    Set<Scope> used = used(supposed, span);
    if (used.size() > MOST_ROOM_DAYS) {
      return new Answer(new Difference(List.of()), used.size(), true, List.of());
    }
    List<String> elsewhere = supposed.elsewhere(days(used));
    Set<Scope> touched = new LinkedHashSet<>(used);
    touched.removeIf(scope -> !supposed.touches(scope.place(), scope.day()));
    List<KnownGap> after = new ArrayList<>();
    for (LocalDate day : days(touched)) {
      List<String> rooms =
          touched.stream().filter(scope -> scope.day().equals(day)).map(Scope::place).toList();
      trials
          .with(new RoomDayTrials.Supposed(config.site(), day, supposed.changed(day)), rooms)
          .forEach(
              (room, coverage) ->
                  coverage.gaps().stream()
                      .map(gap -> new KnownGap(new Scope(config.site(), room, day), gap))
                      .forEach(after::add));
    }
    return new Answer(
        Difference.of(before(touched, span), after), touched.size(), false, elsewhere);
  }

  /** The room-days supposed about that somebody used, by day: in others nothing can differ. */
  private Set<Scope> used(SupposedTimetable supposed, Span span) {
    Set<Scope> used = new LinkedHashSet<>();
    Question byDay = Question.of(config.site(), span).by(Dimension.DAY, Dimension.ROOM);
    for (Sum sum : ledger.sums(byDay)) {
      LocalDate day = LocalDate.parse(sum.key().getFirst());
      String room = sum.key().getLast();
      if (!sum.amounts().use().isZero() && supposed.names(room, day)) {
        used.add(new Scope(config.site(), room, day));
      }
    }
    return used;
  }

  private List<KnownGap> before(Set<Scope> touched, Span span) {
    return touched.stream()
        .map(Scope::place)
        .distinct()
        .map(room -> Question.of(config.site(), span).only(Map.of(Dimension.ROOM, room)))
        .flatMap(
            question -> ledger.gaps(question, new GapPage(GapPage.Order.LATEST, 0, ALL)).stream())
        .filter(gap -> touched.contains(gap.scope()))
        .toList();
  }

  private static Set<LocalDate> days(Set<Scope> scopes) {
    return scopes.stream().map(Scope::day).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What came of it.
   *
   * @param difference the gaps as they were and as they would have been
   * @param roomDays how many room-days the suppositions concern; at most, when it is too many
   * @param tooMany whether that is more than a reader waits for; nothing was reckoned then
   * @param elsewhere what the people named do at that time, a line each
   */
  record Answer(Difference difference, int roomDays, boolean tooMany, List<String> elsewhere) {}
}
