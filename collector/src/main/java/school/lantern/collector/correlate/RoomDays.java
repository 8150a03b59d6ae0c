package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import school.lantern.collector.care.CareList;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Placement;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.rules.RoomFacts;
import school.lantern.collector.rules.Schedule;
import school.lantern.collector.rules.StaffMember;
import school.lantern.collector.rules.Supervisors;
import school.lantern.collector.rules.Workstation;
import school.lantern.collector.stale.Scope;
import school.lantern.model.ConcernRaised;
import school.lantern.model.LoginSession;
import school.lantern.model.PhraseFlag;
import school.lantern.model.SessionChange;

/** Gathers everything that is known of a room-day. Decides nothing. */
@ApplicationScoped
class RoomDays {
  private final Fleet fleet;
  private final Workstations workstations;
  private final RoomSupervisors supervisors;
  private final Known known;
  private final Frames frames;

  RoomDays(
      Fleet fleet,
      Workstations workstations,
      RoomSupervisors supervisors,
      Known known,
      Frames frames) {
    this.fleet = fleet;
    this.workstations = workstations;
    this.supervisors = supervisors;
    this.known = known;
    this.frames = frames;
  }

  RoomFacts facts(Scope scope, Instant now) {
    if (Scope.isUnplaced(scope.place())) {
      return facts(
          scope, new RoomFacts.Place(scope.place(), null), Supervisors.of(Schedule.UNKNOWN), now);
    }
    return facts(scope, supervisors.day(scope.site(), scope.day()), now);
  }

  /** With another plan of the day, or one that is known already. */
  RoomFacts facts(Scope scope, RoomSupervisors.Day day, Instant now) {
    String roomId = scope.place();
    // A room that is on no list is still a room: a token may have named it.
    String name = fleet.room(scope.site(), roomId).map(Room::name).orElse(roomId);
    return facts(scope, new RoomFacts.Place(roomId, name), RoomSupervisors.of(day, roomId), now);
  }

  private RoomFacts facts(Scope scope, RoomFacts.Place place, Supervisors watching, Instant now) {
    RoomFacts.Frame frame = frames.of(scope.day(), now);
    List<Workstation> there = workstations.of(scope, frame.day());
    return new RoomFacts(place, watching, there, people(scope, there), frame);
  }

  /**
   * Machines that move, and what is needed to tell where.
   *
   * @param machines with the time in which nobody said where they are
   * @param people whose log-ons these are
   * @param frame the day
   */
  record Moving(List<Workstation> machines, RoomFacts.People people, RoomFacts.Frame frame) {}

  /** What these devices saw on the day. */
  Moving moving(Scope scope, List<Placement> devices, Instant now) {
    RoomFacts.Frame frame = frames.of(scope.day(), now);
    List<Workstation> machines = workstations.unexpected(devices, frame.day());
    return new Moving(machines, people(scope, machines), frame);
  }

  private RoomFacts.People people(Scope scope, List<Workstation> there) {
    Set<String> accounts = new HashSet<>();
    for (Workstation workstation : there) {
      for (Workstation.Sighting sighting : workstation.sightings()) {
        if (sighting.what() instanceof SessionChange change) {
          accounts.add(change.session().account());
        } else if (sighting.what() instanceof PhraseFlag flag) {
          accounts.add(flag.session().account());
        } else if (sighting.what() instanceof ConcernRaised concern) {
          accounts.add(concern.session().account());
        }
      }
      workstation.contact().openSessions().stream()
          .map(LoginSession::account)
          .forEach(accounts::add);
    }
    Map<String, RoomFacts.Pupil> pupils = new HashMap<>();
    Map<String, StaffMember> staff = new HashMap<>();
    Map<String, LocalDate> onList = known.list().since(scope.site(), scope.day());
    known
        .directory()
        .owners(scope.site(), accounts)
        .forEach(
            (account, owner) -> {
              switch (owner.audience()) {
                case STAFF -> staff.put(account, new StaffMember(owner.personId(), owner.name()));
                case PUPIL ->
                    pupils.put(
                        account,
                        new RoomFacts.Pupil(
                            owner.personId(), owner.yearGroup(), onList.get(owner.personId())));
              }
            });
    return new RoomFacts.People(pupils, staff);
  }

  /** What is known of people. */
  @ApplicationScoped
  static class Known {
    private final Directory directory;
    private final CareList list;

    Known(Directory directory, CareList list) {
      this.directory = directory;
      this.list = list;
    }

    Directory directory() {
      return directory;
    }

    CareList list() {
      return list;
    }
  }
}
