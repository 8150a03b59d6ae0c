package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.platform.Database;
import school.lantern.collector.rules.RoomNow;
import school.lantern.collector.rules.RoomRules;
import school.lantern.collector.stale.Scope;

/** All rooms of a school, now. The timetable is read once for all of them. */
@ApplicationScoped
public class RoomsNow {
  private final Database database;
  private final Fleet fleet;
  private final RoomSupervisors supervisors;
  private final RoomDays days;
  private final Now now;

  RoomsNow(Database database, Fleet fleet, RoomSupervisors supervisors, RoomDays days, Now now) {
    this.database = database;
    this.fleet = fleet;
    this.supervisors = supervisors;
    this.days = days;
    this.now = now;
  }

  /** How each room stands, in order of name. */
  public List<RoomNow> of(String site) {
    return database.read(
        () -> {
          Instant moment = now.instant();
          LocalDate today = now.day(moment);
          RoomSupervisors.Day day = supervisors.day(site, today);
          return fleet.rooms(site).keySet().stream()
              .map(room -> days.facts(new Scope(site, room, today), day, moment))
              .map(RoomRules::now)
              .toList();
        });
  }

  /** The moment, and the school day that it belongs to. */
  @ApplicationScoped
  static class Now {
    private final Clock clock;
    private final Frames frames;

    Now(Clock clock, Frames frames) {
      this.clock = clock;
      this.frames = frames;
    }

    Instant instant() {
      return clock.instant();
    }

    LocalDate day(Instant moment) {
      return frames.dayOf(moment);
    }
  }
}
