package school.lantern.collector.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.fleet.Room;

/** Changes of the list of rooms: looked at first, then all or nothing. */
@ApplicationScoped
class RoomDesk {
  private static final String CHANGED = "rooms.changed";

  private final PlannedSchool school;
  private final RoomBook book;
  private final Planner planner;

  RoomDesk(PlannedSchool school, RoomBook book, Planner planner) {
    this.school = school;
    this.book = book;
    this.planner = planner;
  }

  /**
   * A room on the page.
   *
   * @param key for its address
   * @param computers whether workstations stand in it
   * @param lessons how many lessons and duties are in it
   */
  record Line(String key, Room room, boolean computers, long lessons) {}

  List<Line> lines() {
    Set<String> withComputers = school.around().rooms().withComputers();
    Map<String, Long> lessons =
        school.facts().appointments().stream()
            .collect(Collectors.groupingBy(one -> one.roomId(), Collectors.counting()));
    return book.all().stream()
        .map(
            room ->
                new Line(
                    key(room),
                    room,
                    withComputers.contains(room.id()),
                    lessons.getOrDefault(room.id(), 0L)))
        .toList();
  }

  List<Room> rooms() {
    return book.all();
  }

  Optional<Room> room(String key) {
    return book.all().stream().filter(room -> key(room).equals(key)).findFirst();
  }

  List<String> hangsOn(Room room) {
    return book.hangsOn(room.id());
  }

  /** What a change would do. */
  DaysDesk.Looked look(Alteration change) {
    BulkPreview.Stale stale = BulkPreview.stale(book.touched(change.rooms()), school.names());
    return new DaysDesk.Looked(
        new DaysPreview(headline(change), List.of(), 0, List.of(), stale), basis(change));
  }

  /**
   * Does what was looked at.
   *
   * @return why not; empty when it is done
   */
  Optional<String> make(Alteration change, String basis, Actor actor) {
    if (!basis(change).equals(basis)) {
      return Optional.of("the rooms were changed meanwhile");
    }
    return planner.make(
        new PlanChange(change, CHANGED, AuditWords.of(change), headline(change) + "."), actor);
  }

  /** {@code "Lab 5 (D5) becomes Lab 5, east"} */
  private static String headline(Alteration change) {
    Optional<Room> was = change.rooms().remove().stream().findFirst();
    Optional<Room> is = change.rooms().add().stream().findFirst();
    if (was.isEmpty()) {
      return is.map(room -> "New room: " + words(room)).orElse("");
    }
    return is.map(room -> "%s becomes %s".formatted(words(was.get()), words(room)))
        .orElse("%s is closed".formatted(words(was.get())));
  }

  private static String words(Room room) {
    return "%s (%s)%s%s"
        .formatted(
            room.name(),
            room.id(),
            room.store() ? ", a store" : "",
            room.campus() == null ? "" : ", " + room.campus());
  }

  private static String key(Room room) {
    return YearSheet.key(room.id());
  }

  private static String basis(Alteration change) {
    return AppointmentKey.digest(Stream.of(change.rooms().toString()));
  }
}
