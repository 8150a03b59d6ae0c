package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.rules.RoomFacts;
import school.lantern.collector.rules.Schedule;
import school.lantern.collector.rules.Workstation;
import school.lantern.collector.stale.Scope;
import school.lantern.model.LoginSession;
import school.lantern.model.PhraseFlag;
import school.lantern.model.SessionChange;

/** Gathers everything that is known of a room-day. Decides nothing. */
@ApplicationScoped
class RoomDays {
  private final Fleet fleet;
  private final Workstations workstations;
  private final Schedules schedules;
  private final Directory directory;
  private final Frames frames;

  RoomDays(
      Fleet fleet,
      Workstations workstations,
      Schedules schedules,
      Directory directory,
      Frames frames) {
    this.fleet = fleet;
    this.workstations = workstations;
    this.schedules = schedules;
    this.directory = directory;
    this.frames = frames;
  }

  RoomFacts facts(Scope scope, Instant now) {
    String site = scope.site();
    boolean placed = !Scope.isUnplaced(scope.place());
    Schedule schedule =
        placed ? schedules.of(site, scope.place(), scope.day()) : new Schedule(false, List.of());
    return facts(scope, schedule, placed ? nameOf(fleet.rooms(site), scope.place()) : null, now);
  }

  RoomFacts facts(Scope scope, Schedule schedule, @Nullable String roomName, Instant now) {
    RoomFacts.Frame frame = frames.of(scope.day(), now);
    List<Workstation> there =
        workstations.of(fleet.devicesAt(scope.site(), scope.place()), frame.day());
    return new RoomFacts(
        new RoomFacts.Place(scope.place(), roomName),
        schedule,
        there,
        people(scope.site(), there),
        frame);
  }

  /** A room that is on no list is still a room: a token may have named it. */
  static String nameOf(Map<String, Room> rooms, String roomId) {
    Room room = rooms.get(roomId);
    return room == null ? roomId : room.name();
  }

  private RoomFacts.People people(String site, List<Workstation> there) {
    Set<String> accounts = new HashSet<>();
    for (Workstation workstation : there) {
      for (Workstation.Sighting sighting : workstation.sightings()) {
        if (sighting.what() instanceof SessionChange change) {
          accounts.add(change.session().account());
        } else if (sighting.what() instanceof PhraseFlag flag) {
          accounts.add(flag.session().account());
        }
      }
      workstation.contact().openSessions().stream()
          .map(LoginSession::account)
          .forEach(accounts::add);
    }
    Set<String> pupils = new HashSet<>();
    Set<String> staff = new HashSet<>();
    directory
        .byAccount(site, accounts)
        .forEach(
            (account, person) ->
                (person.audience() == Person.Audience.STAFF ? staff : pupils).add(account));
    return new RoomFacts.People(pupils, staff);
  }
}
