package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.imports.Progress.Step;
import school.lantern.collector.stale.StaleScopes;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.SchoolPlan;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.Touched;

/** What is stored about a school, over the three features that keep it. */
@ApplicationScoped
class SchoolRecords {
  /** People, rooms with workstations, timetable, and what they touch. */
  private static final int PARTS = 4;

  private final Directory directory;
  private final Fleet fleet;
  private final Timetable timetable;

  private final StaleScopes stale;
  private final SchoolDays days;

  SchoolRecords(
      Directory directory, Fleet fleet, Timetable timetable, StaleScopes stale, SchoolDays days) {
    this.directory = directory;
    this.fleet = fleet;
    this.timetable = timetable;
    this.stale = stale;
    this.days = days;
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

  /** Stores what differs and marks what it touches. Joins the caller's transaction. */
  void store(String site, SchoolData before, SchoolData after) {
    store(site, before, after, Progress.UNHEARD);
  }

  /** As above, saying how far it is. */
  void store(String site, SchoolData before, SchoolData after, Progress progress) {
    progress.at(Step.STORING, 0, PARTS);
    Set<String> places = new TreeSet<>(places(site));
    SchoolPlan plan = timetable.plan(site);
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
    if (!before.people().equals(after.people())) {
      stale.mark(touched(site).everywhere(places), days.now());
    }
    SchoolPlan planned =
        new SchoolPlan(after.timetable(), People.of(after.people(), after.groups()));
    stale.mark(touched(site).between(plan, planned, places), days.now());
  }

  /** The timetable alone. */
  Timetable timetable() {
    return timetable;
  }

  /**
   * Makes one small change of the timetable and marks what it touches. Joins the caller's
   * transaction.
   *
   * @return what {@code change} says: whether it changed anything
   */
  boolean change(String site, BooleanSupplier change) {
    SchoolPlan before = timetable.plan(site);
    boolean changed = change.getAsBoolean();
    stale.mark(touched(site).between(before, timetable.plan(site), places(site)), days.now());
    return changed;
  }

  private Touched touched(String site) {
    return new Touched(site, days.today(), days.zone());
  }

  /** Where devices stand; a device without a room is a place of its own. */
  private Set<String> places(String site) {
    return fleet.devices(site).stream().map(fleet::placeOf).collect(Collectors.toSet());
  }
}
