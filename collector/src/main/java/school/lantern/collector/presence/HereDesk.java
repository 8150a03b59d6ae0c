package school.lantern.collector.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.collector.presence.HereView.Card;
import school.lantern.collector.presence.HereView.Here;
import school.lantern.collector.presence.HereView.Line;
import school.lantern.collector.presence.HereView.Mine;
import school.lantern.collector.presence.HereView.Place;
import school.lantern.collector.presence.HereView.Undo;

/** Puts the check-in pages together. */
@ApplicationScoped
class HereDesk {
  private final CheckIns checkIns;
  private final Presences presences;
  private final Duties duties;
  private final Fleet fleet;
  private final SpokenTimes times;

  HereDesk(CheckIns checkIns, Presences presences, Duties duties, Fleet fleet, SpokenTimes times) {
    this.checkIns = checkIns;
    this.presences = presences;
    this.duties = duties;
    this.fleet = fleet;
    this.times = times;
  }

  /** Where this person is on record. */
  Mine mine(String site, String staffId) {
    Whereabouts whereabouts = checkIns.of(staffId);
    Map<String, Room> rooms = fleet.rooms(site);
    Claimable claimable = checkIns.claimable();
    return new Mine(
        whereabouts.current().map(stay -> here(stay, rooms)).orElse(null),
        whereabouts.lastTap().map(tap -> undo(tap, rooms)).orElse(null),
        times.clock(claimable.earliest()),
        times.clock(claimable.latest()));
  }

  /** All rooms by name. Who is there stands on the page of each: a list would be of everybody. */
  List<Place> rooms(String site) {
    Map<String, Room> rooms = fleet.rooms(site);
    return rooms.keySet().stream().map(room -> place(room, rooms)).toList();
  }

  /** What of this person's day is not over yet, by start. */
  List<HereView.Slot> ahead(String site, String staffId) {
    return slots(site, staffId, duties.today()).stream().filter(slot -> !slot.over()).toList();
  }

  /** This person's lessons and duties on a day, by start. */
  List<HereView.Slot> slots(String site, String staffId, LocalDate day) {
    Map<String, Room> rooms = fleet.rooms(site);
    Instant now = checkIns.claimable().latest();
    return duties.on(site, staffId, day).stream()
        .map(
            duty ->
                new HereView.Slot(
                    place(duty.roomId(), rooms),
                    line(duty),
                    !duty.from().minus(Stays.EARLY).isAfter(now),
                    !duty.until().isAfter(now)))
        .toList();
  }

  /** One room; empty when the school has none of this code. */
  Optional<Card> card(String site, String staffId, String roomId) {
    Map<String, Room> rooms = fleet.rooms(site);
    if (!rooms.containsKey(roomId)) {
      return Optional.empty();
    }
    Instant now = checkIns.claimable().latest();
    boolean here = !checkIns.of(staffId).holding(roomId).isEmpty();
    List<Line> present =
        presences.now(site).stream()
            .filter(presence -> presence.roomId().equals(roomId))
            .map(this::line)
            .distinct()
            .toList();
    List<Line> planned =
        duties.inRoom(site, roomId).stream()
            .filter(duty -> duty.until().isAfter(now))
            .limit(2)
            .map(duty -> new Line(duty.what() + " with " + duty.staffName(), when(duty)))
            .toList();
    return Optional.of(new Card(place(roomId, rooms), here, present, planned));
  }

  private Line line(Presence presence) {
    String how = presence.source() == Presence.Source.REGISTER ? ", by the register" : "";
    return new Line(presence.staff().name(), "since " + times.clock(presence.from()) + how);
  }

  private Line line(Duty duty) {
    return new Line(duty.what(), when(duty));
  }

  private String when(Duty duty) {
    return "%s, %s to %s"
        .formatted(duty.periodInWords(), times.clock(duty.from()), times.clock(duty.until()));
  }

  private Here here(Stay stay, Map<String, Room> rooms) {
    return new Here(
        place(stay.sighting().roomId(), rooms),
        times.clock(stay.sighting().from()),
        times.clock(stay.end().at()),
        stay.sighting() instanceof CheckIn);
  }

  private Undo undo(Whereabouts.LastTap tap, Map<String, Room> rooms) {
    return new Undo(
        tap.checkIn().id(),
        tap.leaving(),
        place(tap.checkIn().roomId(), rooms),
        times.clock(tap.tappedAt()));
  }

  private static Place place(String roomId, Map<String, Room> rooms) {
    Room room = rooms.get(roomId);
    return new Place(room == null ? roomId : room.name(), RoomPath.of(roomId));
  }
}
