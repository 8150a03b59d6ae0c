package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.rules.RoomFacts;
import school.lantern.collector.rules.RoomRules;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.RoomDayCoverage;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.TimetableFacts;

/** Looks at a room-day without keeping anything: what if, and what lies behind a figure. */
@ApplicationScoped
public class RoomDayTrials {
  private final Database database;
  private final RoomDays days;
  private final RoomSupervisors supervisors;
  private final Timetable timetable;
  private final Setting setting;

  RoomDayTrials(
      Database database,
      RoomDays days,
      RoomSupervisors supervisors,
      Timetable timetable,
      Setting setting) {
    this.database = database;
    this.days = days;
    this.supervisors = supervisors;
    this.timetable = timetable;
    this.setting = setting;
  }

  /** How the room-day would have been with another timetable; everything else is as it was. */
  public RoomDayCoverage with(Scope scope, TimetableFacts changed) {
    if (Scope.isUnplaced(scope.place())) {
      return RoomDayCoverage.NOT_JUDGED;
    }
    RoomFacts facts =
        database.read(
            () -> {
              People people = timetable.plan(scope.site()).people();
              SchoolDay plan = SchoolDay.of(changed, scope.day(), setting.zone(), people);
              return days.facts(
                  scope, supervisors.day(scope.site(), scope.day(), plan), setting.now());
            });
    return RoomRules.judge(facts).coverage();
  }

  /** The uses behind a room-day. They name pupils: whoever shows them writes the audit log. */
  public RoomDaySessions of(Scope scope) {
    Instant now = setting.now();
    RoomFacts facts = database.read(() -> days.facts(scope, now));
    return new RoomDaySessions(
        RoomRules.uses(facts).stream().map(RoomDaySessions.Session::of).toList());
  }

  /** When and where. */
  @ApplicationScoped
  static class Setting {
    private final LanternConfig lantern;
    private final Clock clock;

    Setting(LanternConfig lantern, Clock clock) {
      this.lantern = lantern;
      this.clock = clock;
    }

    ZoneId zone() {
      return lantern.zone();
    }

    Instant now() {
      return clock.instant();
    }
  }
}
