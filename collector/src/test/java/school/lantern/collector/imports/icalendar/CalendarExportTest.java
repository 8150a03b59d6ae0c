package school.lantern.collector.imports.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.collector.directory.Person;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.TimetableFacts;

@QuarkusTest
class CalendarExportTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

  @Inject CalendarExport export;

  @Test
  void onADayWithBellsOfItsOwnALessonIsAtTheirTime() {
    Bell usual = bell("09:00", "10:00", Bell.Applies.ORDINARILY);
    Bell early =
        bell("08:30", "09:10", new Bell.Applies(Set.of(), Set.of(), Set.of(MONDAY.plusWeeks(1))));
    assertThat(calendar(List.of(usual, early), List.of()))
        .containsSubsequence(
            "DTSTART;TZID=Europe/London:20261102T090000",
            "RRULE:FREQ=WEEKLY;INTERVAL=2;",
            "DTSTART;TZID=Europe/London:20261109T083000",
            "DTEND;TZID=Europe/London:20261109T091000");
  }

  @Test
  void aTripIsNotInItAndTheFormSaysSo() {
    List<Bell> bells = List.of(bell("09:00", "10:00", Bell.Applies.ORDINARILY));
    Away trip =
        new Away(
            "Museum trip",
            Away.Kind.TRIP,
            Dates.on(MONDAY),
            Set.of(),
            new Away.Who(Set.of(), Set.of("8B"), Set.of(), Set.of("S1")));
    assertThat(calendar(bells, List.of(trip))).isEqualTo(calendar(bells, List.of()));
    assertThat(export.lacks()).contains("trips");
  }

  private String calendar(List<Bell> bells, List<Away> away) {
    Appointment lesson =
        new Appointment(InCycle.always(null, DayOfWeek.MONDAY, "1"), "D5", "S1", "8B");
    TimetableFacts facts =
        new TimetableFacts(
            new SchoolCalendar(
                List.of(new Term("Autumn", MONDAY, MONDAY.plusWeeks(2))), List.of(), List.of()),
            bells,
            List.of(lesson),
            List.of(),
            new Arrangements(away, List.of(), List.of()));
    Person teacher = new Person("S1", "A. Khan", Person.Audience.STAFF, null, Set.of());
    SchoolData school = new SchoolData(List.of(teacher), List.of(), Map.of(), List.of(), facts);
    return String.valueOf(export.files(school).get("S1.ics"));
  }

  private static Bell bell(String start, String end, Bell.Applies applies) {
    return new Bell("1", LocalTime.parse(start), LocalTime.parse(end), applies);
  }
}
