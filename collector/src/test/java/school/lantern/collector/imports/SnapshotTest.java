package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.fleet.BookedTime;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.Exemption;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Recurrence;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Support;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.TimetableFacts;
import school.lantern.collector.timetable.WeekStart;

class SnapshotTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  void whatIsTakenOutIsWhatWasPutAway() {
    Basis school = new Basis(everything(), Map.of("OneRoster", "{\"x\": \"“y”\"}"));
    Basis taken = Snapshot.read(Snapshot.of(school));
    assertThat(taken).isEqualTo(school);
    assertThat(taken.hash()).isEqualTo(school.hash());
  }

  private static SchoolData everything() {
    InCycle weekB = InCycle.always("B", DayOfWeek.MONDAY, "1");
    ByClock byClock =
        new ByClock(
            LocalTime.of(9, 5),
            LocalTime.MIDNIGHT,
            new Recurrence(DAY, DAY.plusWeeks(4), 2, Set.of(DAY.plusWeeks(2))));
    return new SchoolData(
        List.of(
            new Person("P1", "Zoë “Zed” Müller", Person.Audience.PUPIL, 8, Set.of("zm", "zed")),
            new Person("S1", "Jo", Person.Audience.STAFF, null, Set.of())),
        List.of(new Room("ICT1", "ICT suite 1")),
        new SchoolData.Machines(
            Map.of("pc1", "ICT1"),
            List.of(new BookedTime("pc1", "ICT1", DAY, LocalTime.of(9, 5), LocalTime.MIDNIGHT))),
        List.of(new TeachingGroup("8B", 8, null, Set.of("P1"), Set.of("S1"))),
        new TimetableFacts(
            new SchoolCalendar(
                List.of(new Term("Autumn", DAY.minusDays(60), DAY.plusDays(20))),
                List.of(new Closure(DAY, DAY.plusDays(1), "INSET")),
                List.of(new WeekStart(DAY, "A"))),
            List.of(
                new Bell("1", LocalTime.of(9, 0), LocalTime.of(10, 0), Bell.Applies.ORDINARILY),
                new Bell(
                    "1",
                    LocalTime.of(9, 0),
                    LocalTime.of(9, 30),
                    new Bell.Applies(Set.of(DayOfWeek.FRIDAY), Set.of(11), Set.of(DAY)))),
            List.of(
                new Appointment(weekB, "ICT1", "S1", "8B"),
                new Appointment(byClock, "ICT1", "S1", null)),
            List.of(
                new Cover.Entered(
                    new Cover(DAY, "1", "ICT1", "S1", null),
                    Instant.parse("2026-11-23T08:00:01.234Z"),
                    "Jo")),
            new Arrangements(
                List.of(
                    new Away(
                        "Trip",
                        Away.Kind.TRIP,
                        Dates.on(DAY),
                        Set.of("1"),
                        new Away.Who(Set.of(8), Set.of("8B"), Set.of("P1"), Set.of("S1")))),
                List.of(new Support("P1", "S1", byClock)),
                List.of(
                    new Exemption(
                        new Exemption.What(null, Set.of(12, 13), Set.of()),
                        new Dates(null, DAY),
                        "Study room",
                        "The head")))));
  }
}
