package school.lantern.collector.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.fleet.EnrolmentTokens;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.timetable.Amendment.Rows;
import school.lantern.collector.timetable.Consequences;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.TimetableFacts;

/** The list of rooms, and what hangs on each. Changes join the caller's transaction. */
@ApplicationScoped
class RoomBook {
  private static final int NAMED_MAX = 5;

  private final Fleet fleet;
  private final EnrolmentTokens tokens;
  private final Timetable timetable;
  private final Consequences consequences;
  private final LanternConfig config;

  RoomBook(
      Fleet fleet,
      EnrolmentTokens tokens,
      Timetable timetable,
      Consequences consequences,
      LanternConfig config) {
    this.fleet = fleet;
    this.tokens = tokens;
    this.timetable = timetable;
    this.consequences = consequences;
    this.config = config;
  }

  /** All rooms, by name. */
  List<Room> all() {
    return List.copyOf(fleet.rooms(config.site()).values());
  }

  /** Why a room cannot go, in words; empty when nothing hangs on it. */
  List<String> hangsOn(String roomId) {
    TimetableFacts facts = timetable.facts(config.site());
    List<String> found = new ArrayList<>();
    Set<String> machines =
        fleet.workstations(config.site()).entrySet().stream()
            .filter(entry -> entry.getValue().equals(roomId))
            .map(entry -> entry.getKey())
            .collect(Collectors.toCollection(TreeSet::new));
    fleet.devicesAt(config.site(), roomId).forEach(device -> machines.add(device.hostname()));
    if (!machines.isEmpty()) {
      found.add(
          PlanWords.count(machines.size(), "one computer", "computers") + ": " + named(machines));
    }
    add(
        found,
        facts.appointments().stream().filter(one -> one.roomId().equals(roomId)).count(),
        "one lesson or duty",
        "lessons and duties");
    add(
        found,
        facts.cover().stream().filter(one -> one.cover().roomId().equals(roomId)).count(),
        "one line of cover",
        "lines of cover");
    add(
        found,
        facts.arrangements().exemptions().stream()
            .filter(one -> Objects.equals(one.what().roomId(), roomId))
            .count(),
        "one exemption",
        "exemptions");
    add(
        found,
        fleet.bookings(config.site()).stream()
            .filter(one -> one.roomId().equals(roomId) || one.machine().equals(roomId))
            .count(),
        "one booking",
        "bookings");
    add(
        found,
        tokens.openFor(roomId),
        "one enrolment token that still puts computers here",
        "enrolment tokens that still put computers here");
    return found;
  }

  /** Why a change does not fit the rooms that there are; empty when it does. */
  Optional<String> objection(Rows<Room> rooms) {
    Optional<String> odd =
        Standing.odd(rooms, all(), Function.identity())
            .map(room -> "the room “%s” was changed".formatted(room.name()))
            .findFirst();
    return odd.or(
        () ->
            closed(rooms)
                .flatMap(
                    room -> {
                      List<String> hangs = hangsOn(room.id());
                      return hangs.isEmpty()
                          ? Stream.empty()
                          : Stream.of(
                              "on “%s” hang %s".formatted(room.name(), String.join("; ", hangs)));
                    })
                .findFirst());
  }

  /** Makes a change, and has looked at anew what it touches. */
  void make(Rows<Room> rooms) {
    if (rooms.remove().isEmpty() && rooms.add().isEmpty()) {
      return;
    }
    List<Room> after = new ArrayList<>(all());
    after.removeAll(rooms.remove());
    after.addAll(rooms.add());
    fleet.replaceRooms(config.site(), after);
    consequences.mark(touched(rooms));
  }

  /** Of a room that becomes a store, or is none any more, other computers are expected. */
  Set<Scope> touched(Rows<Room> rooms) {
    Set<String> was = stores(rooms.remove());
    Set<String> is = stores(rooms.add());
    Set<String> differ = new HashSet<>(was);
    differ.addAll(is);
    differ.removeIf(id -> was.contains(id) && is.contains(id));
    return consequences.everywhere(config.site(), differ);
  }

  private static Stream<Room> closed(Rows<Room> rooms) {
    Set<String> stay = rooms.add().stream().map(Room::id).collect(Collectors.toSet());
    return rooms.remove().stream().filter(room -> !stay.contains(room.id()));
  }

  private static Set<String> stores(Collection<Room> rooms) {
    return rooms.stream().filter(Room::store).map(Room::id).collect(Collectors.toSet());
  }

  private static void add(List<String> found, long count, String one, String several) {
    if (count > 0) {
      found.add(PlanWords.count(Math.toIntExact(count), one, several));
    }
  }

  private static String named(Set<String> machines) {
    String some = machines.stream().limit(NAMED_MAX).collect(Collectors.joining(", "));
    return machines.size() > NAMED_MAX ? some + " …" : some;
  }
}
