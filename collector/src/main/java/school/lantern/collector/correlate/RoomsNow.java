package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.platform.Database;
import school.lantern.collector.rules.RoomNow;
import school.lantern.collector.rules.RoomRules;
import school.lantern.collector.rules.Schedule;
import school.lantern.collector.stale.Scope;

/** All rooms of a school, now. The timetable is read once for all of them. */
@ApplicationScoped
public class RoomsNow {
  private final Database database;
  private final Fleet fleet;
  private final Schedules schedules;
  private final RoomDays days;
  private final Now now;

  RoomsNow(Database database, Fleet fleet, Schedules schedules, RoomDays days, Now now) {
    this.database = database;
    this.fleet = fleet;
    this.schedules = schedules;
    this.days = days;
    this.now = now;
  }

  /** How each room stands, in order of name. */
  public List<RoomNow> of(String site) {
    return database.read(
        () -> {
          Instant moment = now.instant();
          LocalDate today = now.day(moment);
          Map<String, Schedule> known = schedules.ofAllRooms(site, today);
          Schedule nobody = new Schedule(schedules.known(site, today), List.of());
          Map<String, Room> rooms = fleet.rooms(site);
          return rooms.values().stream()
              .map(
                  room ->
                      RoomRules.now(
                          days.facts(
                              new Scope(site, room.id(), today),
                              known.getOrDefault(room.id(), nobody),
                              room.name(),
                              moment)))
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
