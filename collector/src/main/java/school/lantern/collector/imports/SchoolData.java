package school.lantern.collector.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.fleet.BookedTime;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * All that files can say about a school. People and rooms are put in the order of their ids, so
 * that the order of the files makes no difference.
 *
 * @param people pupils and staff
 * @param rooms the rooms
 * @param machines where computers stand
 * @param groups classes, and who is in them
 * @param timetable terms, closures, weeks, bells, lessons, duties, cover, trips, support,
 *     exemptions
 */
public record SchoolData(
    List<Person> people,
    List<Room> rooms,
    Machines machines,
    List<TeachingGroup> groups,
    TimetableFacts timetable) {

  /** A school that has said nothing yet. */
  public static final SchoolData NONE =
      new SchoolData(List.of(), List.of(), Machines.NONE, List.of(), TimetableFacts.NONE);

  /**
   * Where computers stand.
   *
   * @param workstations room id by host name, lower case
   * @param bookings when laptops and trolleys stand elsewhere
   */
  public record Machines(Map<String, String> workstations, List<BookedTime> bookings) {
    public static final Machines NONE = new Machines(Map.of(), List.of());

    public Machines {
      workstations = Map.copyOf(workstations);
      bookings =
          bookings.stream()
              .distinct()
              .sorted(
                  Comparator.comparing(BookedTime::date)
                      .thenComparing(BookedTime::start)
                      .thenComparing(BookedTime::machine)
                      .thenComparing(BookedTime::roomId))
              .toList();
    }
  }

  public SchoolData {
    people = people.stream().sorted(Comparator.comparing(Person::id)).toList();
    rooms = rooms.stream().sorted(Comparator.comparing(Room::id)).toList();
    Objects.requireNonNull(machines); // a school that was put away before there were bookings
    groups = groups.stream().sorted(Comparator.comparing(TeachingGroup::name)).toList();
  }

  /** A school in which nothing is booked. */
  public SchoolData(
      List<Person> people,
      List<Room> rooms,
      Map<String, String> workstations,
      List<TeachingGroup> groups,
      TimetableFacts timetable) {
    this(people, rooms, new Machines(workstations, List.of()), groups, timetable);
  }

  /** Room id by host name, lower case. */
  Map<String, String> workstations() {
    return machines.workstations();
  }

  /** A text that two schools share only if they have the same data, in whatever order. */
  String written() {
    return Stream.<Stream<String>>of(
            people.stream().map(SchoolData::written).sorted(),
            rooms.stream().map(Room::toString).sorted(),
            machines.bookings().stream().map(BookedTime::toString),
            new TreeMap<>(machines.workstations())
                .entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()),
            timetable.calendar().terms().stream().map(Object::toString).sorted(),
            timetable.calendar().closures().stream().map(Object::toString).sorted(),
            timetable.calendar().weeks().stream().map(Object::toString).sorted(),
            groups.stream().map(Object::toString),
            timetable.bells().stream().map(Object::toString).sorted(),
            timetable.appointments().stream().map(Object::toString).sorted(),
            timetable.cover().stream().map(Cover.Entered::toString).sorted(),
            timetable.arrangements().away().stream().map(Object::toString).sorted(),
            timetable.arrangements().support().stream().map(Object::toString).sorted(),
            timetable.arrangements().exemptions().stream().map(Object::toString).sorted())
        .map(part -> String.join("\n", part.toList()))
        .reduce("", (before, part) -> before + part + "\f");
  }

  private static String written(Person person) {
    return "%s|%s|%s|%s|%s"
        .formatted(
            person.id(),
            person.displayName(),
            person.audience(),
            person.yearGroup(),
            new TreeSet<>(person.accounts()));
  }
}
