package school.lantern.collector.imports;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Recurrence;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.TimetableFacts;
import school.lantern.collector.timetable.WeekStart;

/** A school with a bit of everything that files can say, for what goes out and comes in again. */
final class RoundTripSchool {
  static final LocalDate FIRST = LocalDate.of(2026, 9, 7);
  static final LocalDate LAST = LocalDate.of(2026, 12, 18);

  private RoundTripSchool() {}

  static SchoolData all() {
    Cover covered = new Cover(FIRST, "1", "D5", "S1", "S_3");
    Cover missing = new Cover(FIRST.plusDays(4), "1", "D6", "S2", null);
    return new SchoolData(
        List.of(
            new Person("P1", "Amelia Khan", Audience.PUPIL, 8, Set.of("akhan")),
            new Person("P2", "Leo Marsh", Audience.PUPIL, 11, Set.of("lmarsh")),
            new Person("S1", "Jo Okafor", Audience.STAFF, null, Set.of("jo.okafor@school.example")),
            new Person("S2", "Kim Lee", Audience.STAFF, null, Set.of()),
            new Person("S_3", "Jane Okafor", Audience.STAFF, null, Set.of("j3"))),
        List.of(new Room("D5", "Lab 5"), new Room("D6", "D6, east"), new Room("Yard", "Yard")),
        Map.of(),
        List.of(
            new TeachingGroup("11A/Ma1", 11, "Maths", Set.of("P2"), Set.of("S1")),
            new TeachingGroup("8B, set 2", 8, "French; German", Set.of("P1"), Set.of("S1", "S2"))),
        new TimetableFacts(
            new SchoolCalendar(
                List.of(new Term("Autumn", FIRST, LAST)),
                List.of(
                    new Closure(
                        LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30), "Half term")),
                List.of(
                    new WeekStart(FIRST, "A"),
                    new WeekStart(FIRST.plusWeeks(1), "B"),
                    new WeekStart(LocalDate.of(2026, 11, 2), "A"))),
            bells(),
            appointments(),
            List.of(entered(covered), entered(missing)),
            new Arrangements(Trips.ALL, List.of(), List.of())));
  }

  static Cover.Entered entered(Cover cover) {
    return new Cover.Entered(cover, Instant.EPOCH, "somebody");
  }

  private static List<Bell> bells() {
    Set<DayOfWeek> friday = Set.of(DayOfWeek.FRIDAY);
    return List.of(
        bell("1", "09:00", "10:00", Bell.Applies.ORDINARILY),
        bell("2", "10:15", "11:15", Bell.Applies.ORDINARILY),
        bell("2", "10:00", "11:00", new Bell.Applies(Set.of(), Set.of(11), Set.of())),
        bell("Break", "11:15", "11:35", Bell.Applies.ORDINARILY),
        bell("1", "09:30", "10:15", Bell.Applies.on(friday)),
        bell("2", "10:15", "11:00", Bell.Applies.on(friday)));
  }

  private static Bell bell(String period, String start, String end, Bell.Applies applies) {
    return new Bell(period, LocalTime.parse(start), LocalTime.parse(end), applies);
  }

  private static List<Appointment> appointments() {
    return Stream.of(
            new Appointment(InCycle.always("A", DayOfWeek.MONDAY, "1"), "D5", "S1", "8B, set 2"),
            new Appointment(InCycle.always("B", DayOfWeek.TUESDAY, "2"), "D6", "S1", "11A/Ma1"),
            new Appointment(InCycle.always(null, DayOfWeek.FRIDAY, "1"), "D6", "S2", "8B, set 2"),
            new Appointment(InCycle.always("A", DayOfWeek.MONDAY, "Break"), "Yard", "S_3", null),
            new Appointment(
                new ByClock(
                    LocalTime.of(15, 30),
                    LocalTime.of(16, 30),
                    Recurrence.once(LocalDate.of(2026, 11, 25))),
                "D5",
                "S2",
                null))
        .toList();
  }
}
