package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.imports.Progress.Step;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.timetable.Consequences;
import school.lantern.collector.timetable.Timetable;

/** What is stored about a school, over the three features that keep it. */
@ApplicationScoped
class SchoolRecords {
  /** People, rooms with workstations, timetable, and what they touch. */
  private static final int PARTS = 4;

  private final Directory directory;
  private final Fleet fleet;
  private final Timetable timetable;
  private final Consequences consequences;

  SchoolRecords(Directory directory, Fleet fleet, Timetable timetable, Consequences consequences) {
    this.directory = directory;
    this.fleet = fleet;
    this.timetable = timetable;
    this.consequences = consequences;
  }

  /** Nobody else changes the school until the caller's transaction has ended. */
  void hold(String site) {
    timetable.hold(site);
  }

  SchoolData load(String site) {
    return new SchoolData(
        directory.everybody(site),
        List.copyOf(fleet.rooms(site).values()),
        new SchoolData.Machines(fleet.workstations(site), fleet.bookings(site)),
        directory.groups(site),
        timetable.facts(site));
  }

  /** Works out what storing {@code after} makes different; not in a writer's turn. */
  SchoolChange change(SchoolData before, SchoolData after) {
    return SchoolChange.of(before, after, consequences);
  }

  /** Stores what differs and marks what it touches. Joins the caller's transaction. */
  void store(String site, SchoolData before, SchoolData after) {
    store(site, change(before, after), Progress.UNHEARD);
  }

  /** As above, saying how far it is. */
  void store(String site, SchoolChange change, Progress progress) {
    SchoolData before = change.before();
    SchoolData after = change.after();
    progress.at(Step.STORING, 0, PARTS);
    Set<String> places = new TreeSet<>(places(site));
    if (!before.people().equals(after.people())) {
      directory.replace(site, after.people());
    }
    if (!before.rooms().equals(after.rooms())) {
      fleet.replaceRooms(site, after.rooms());
    }
    progress.at(Step.STORING, 1, PARTS);
    if (!before.workstations().equals(after.workstations())) {
      fleet.replaceWorkstations(site, Map.copyOf(after.workstations()));
    }
    if (!before.machines().bookings().equals(after.machines().bookings())) {
      fleet.replaceBookings(site, after.machines().bookings());
    }
    if (!before.groups().equals(after.groups())) {
      directory.replaceGroups(site, after.groups());
    }
    progress.at(Step.STORING, 2, PARTS);
    if (!before.timetable().equals(after.timetable())) {
      timetable.replace(site, after.timetable());
    }
    progress.at(Step.STORING, 3, PARTS);
    places.addAll(places(site));
    consequences.mark(touched(site, change, places));
  }

  private Set<Scope> touched(String site, SchoolChange change, Set<String> places) {
    List<String> rooms = places.stream().filter(place -> !Scope.isUnplaced(place)).toList();
    Set<Scope> touched = new HashSet<>(consequences.of(site, change.differences(), rooms));
    if (change.ofStaff()) {
      touched.addAll(consequences.everywhere(site, places));
    } else if (change.ofPupils()) {
      touched.addAll(consequences.of(site, consequences.ofPupils(), rooms));
      List<String> roomless = places.stream().filter(Scope::isUnplaced).toList();
      touched.addAll(consequences.everywhere(site, roomless));
    }
    touched.addAll(consequences.everywhere(site, change.stores()));
    return touched;
  }

  /** The timetable alone. */
  Timetable timetable() {
    return timetable;
  }

  /** Where workstations stand or should stand; a device without a room is a place of its own. */
  private Set<String> places(String site) {
    Set<String> places = new HashSet<>(fleet.roomsWithWorkstations(site));
    fleet.devices(site).stream().map(fleet::placeOf).forEach(places::add);
    return places;
  }
}
