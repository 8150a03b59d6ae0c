package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import school.lantern.collector.platform.Database;
import school.lantern.collector.rules.RoomFacts;
import school.lantern.collector.rules.RoomRules;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.RoomDayCoverage;
import school.lantern.collector.timetable.SchoolDay;

/** Looks at a room-day without keeping anything: what if, and what lies behind a figure. */
@ApplicationScoped
public class RoomDayTrials {
  private final Database database;
  private final RoomDays days;
  private final RoomSupervisors supervisors;
  private final Clock clock;

  RoomDayTrials(Database database, RoomDays days, RoomSupervisors supervisors, Clock clock) {
    this.database = database;
    this.days = days;
    this.supervisors = supervisors;
    this.clock = clock;
  }

  /** A day as it might have been planned. */
  public record Supposed(String site, LocalDate day, SchoolDay plan) {}

  /** How the rooms' day would have been with another plan; everything else is as it was. */
  public Map<String, RoomDayCoverage> with(Supposed supposed, Collection<String> rooms) {
    String site = supposed.site();
    LocalDate day = supposed.day();
    Instant now = clock.instant();
    List<RoomFacts> facts =
        database.read(
            () -> {
              RoomSupervisors.Day watching = supervisors.day(site, day, supposed.plan());
              return rooms.stream()
                  .map(room -> days.facts(new Scope(site, room, day), watching, now))
                  .toList();
            });
    return facts.stream()
        .collect(
            Collectors.toMap(
                known -> known.place().id(), known -> RoomRules.judge(known).coverage()));
  }

  /** The uses behind a room-day. They name pupils: whoever shows them writes the audit log. */
  public RoomDaySessions of(Scope scope) {
    Instant now = clock.instant();
    RoomFacts facts = database.read(() -> days.facts(scope, now));
    return new RoomDaySessions(
        RoomRules.uses(facts).stream().map(use -> RoomDaySessions.Session.of(facts, use)).toList());
  }
}
