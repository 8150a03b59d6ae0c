package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import school.lantern.collector.timetable.SchoolPlan;
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

  /** What would have become of the gaps of these days. */
  Answer ask(List<Supposition> suppositions, Span span) {
    SupposedTimetable supposed =
        new SupposedTimetable(timetable.plan(config.site()), suppositions, span, config.zone());
    SchoolPlan changed = supposed.changed();
    List<Scope> scopes = used(supposed.touched(changed), span);
    List<String> elsewhere = supposed.elsewhere();
    if (scopes.size() > MOST_ROOM_DAYS) {
      return new Answer(new Difference(List.of()), scopes.size(), true, elsewhere);
    }
    List<KnownGap> before = new ArrayList<>();
    List<KnownGap> after = new ArrayList<>();
    for (Scope scope : scopes) {
      before.addAll(
          ledger.gaps(
              Question.of(scope.site(), Span.of(scope.day()))
                  .only(Map.of(Dimension.ROOM, scope.place())),
              new GapPage(GapPage.Order.LATEST, 0, ALL)));
      trials.with(scope, changed.facts()).gaps().stream()
          .map(gap -> new KnownGap(scope, gap))
          .forEach(after::add);
    }
    return new Answer(Difference.of(before, after), scopes.size(), false, elsewhere);
  }

  /** Of the touched room-days those that somebody used: in the others nothing can differ. */
  private List<Scope> used(Map<LocalDate, Set<String>> touched, Span span) {
    Set<String> rooms = new TreeSet<>();
    touched.values().forEach(rooms::addAll);
    Map<String, Set<String>> days = new TreeMap<>();
    for (String room : rooms) {
      Question byDay =
          Question.of(config.site(), span).only(Map.of(Dimension.ROOM, room)).by(Dimension.DAY);
      for (Sum sum : ledger.sums(byDay)) {
        if (!sum.amounts().use().isZero()) {
          days.computeIfAbsent(room, _ -> new TreeSet<>()).add(sum.key().getFirst());
        }
      }
    }
    List<Scope> scopes = new ArrayList<>();
    touched.forEach(
        (day, touchedRooms) ->
            touchedRooms.stream()
                .filter(room -> days.getOrDefault(room, Set.of()).contains(day.toString()))
                .forEach(room -> scopes.add(new Scope(config.site(), room, day))));
    return scopes;
  }

  /**
   * What came of it.
   *
   * @param difference the gaps as they were and as they would have been
   * @param roomDays how many room-days the suppositions concern
   * @param tooMany whether that is more than a reader waits for; nothing was reckoned then
   * @param elsewhere what the people named do at that time, a line each
   */
  record Answer(Difference difference, int roomDays, boolean tooMany, List<String> elsewhere) {}
}
