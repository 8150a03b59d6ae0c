package school.lantern.collector.imports;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.timetable.Consequences;
import school.lantern.collector.timetable.Differences;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.SchoolPlan;

/**
 * One state of a school and the next, and what was worked out about the two before the writers'
 * turn.
 *
 * @param before what is stored
 * @param after what is to be stored
 * @param differences where supervision differs
 */
record SchoolChange(SchoolData before, SchoolData after, Differences differences) {

  /** Works out where supervision differs; takes its time for a large school. */
  static SchoolChange of(SchoolData before, SchoolData after, Consequences consequences) {
    return new SchoolChange(before, after, consequences.between(plan(before), plan(after)));
  }

  /** Whether a log-on belongs to another pupil now, or a pupil to another year group. */
  boolean ofPupils() {
    return differ(Audience.PUPIL);
  }

  /** Whether a log-on belongs to other staff now: that may matter wherever anybody was. */
  boolean ofStaff() {
    return differ(Audience.STAFF);
  }

  /** Rooms that became a store, or are none any more: of their computers others are expected. */
  Set<String> stores() {
    Set<String> was = stores(before);
    Set<String> is = stores(after);
    Set<String> differ = new HashSet<>(was);
    differ.addAll(is);
    differ.removeIf(room -> was.contains(room) && is.contains(room));
    return differ;
  }

  private static Set<String> stores(SchoolData data) {
    return data.rooms().stream().filter(Room::store).map(Room::id).collect(Collectors.toSet());
  }

  private boolean differ(Audience audience) {
    return !of(before.people(), audience).equals(of(after.people(), audience));
  }

  /** The order of people makes no difference, and no pupil's name does. */
  private static Set<Object> of(Collection<Person> people, Audience audience) {
    Stream<Person> some = people.stream().filter(person -> person.audience() == audience);
    return some.<Object>map(
            person ->
                List.of(
                    person.id(),
                    audience == Audience.STAFF ? person.displayName() : "",
                    Objects.requireNonNullElse(person.yearGroup(), ""),
                    person.accounts()))
        .collect(Collectors.toSet());
  }

  private static SchoolPlan plan(SchoolData data) {
    return new SchoolPlan(data.timetable(), People.of(data.people(), data.groups()));
  }
}
