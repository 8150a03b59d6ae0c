package school.lantern.collector.imports.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import school.lantern.collector.directory.Person;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.imports.Upload;
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
  @Inject CalendarFormat format;

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
  void aTripIsInItWithoutItsPupils() {
    List<Bell> bells = List.of(bell("09:00", "10:00", Bell.Applies.ORDINARILY));
    assertThat(calendar(bells, List.of(trip(Set.of()))))
        .containsSubsequence(
            "DTSTART;VALUE=DATE:20261102",
            "DTEND;VALUE=DATE:20261103",
            "SUMMARY:Museum",
            "CATEGORIES:Trip")
        .doesNotContain("P1");
    assertThat(calendar(bells, List.of(trip(Set.of("1")))))
        .containsSubsequence(
            "DTSTART;TZID=Europe/London:20261102T090000", "SUMMARY:Museum", "CATEGORIES:Trip");
    assertThat(export.lacks()).contains("who is on a trip beside staff");
  }

  @Test
  void whoMayNotReadReasonsGetsNoTripsAndLosesNoneByHandingItInAgain() {
    SchoolData school =
        school(
            List.of(bell("09:00", "10:00", Bell.Applies.ORDINARILY)),
            List.of(trip(Set.of()), onlyStaff()));
    Map<String, String> files = export.filesWithoutReasons(school);
    assertThat(files.get("S1.ics")).doesNotContain("Museum", "Course");
    assertThat(arrangements(school, files)).isEqualTo(school.timetable().arrangements());
  }

  @Test
  void aTripOfStaffAloneThatIsNotInTheirCalendarIsOff() {
    List<Bell> bells = List.of(bell("09:00", "10:00", Bell.Applies.ORDINARILY));
    SchoolData school = school(bells, List.of(trip(Set.of()), onlyStaff()));
    Map<String, String> files = export.files(school(bells, List.of(trip(Set.of()))));
    assertThat(arrangements(school, files).away()).containsExactly(trip(Set.of()));
  }

  private static Away trip(Set<String> periods) {
    return new Away(
        "Museum",
        Away.Kind.TRIP,
        Dates.on(MONDAY),
        periods,
        new Away.Who(Set.of(), Set.of("8B"), Set.of("P1"), Set.of("S1")));
  }

  private static Away onlyStaff() {
    return new Away(
        "Course",
        Away.Kind.OFF_SITE,
        Dates.on(MONDAY),
        Set.of(),
        new Away.Who(Set.of(), Set.of(), Set.of(), Set.of("S1")));
  }

  /** What is left of a school's when it gets these calendars. */
  private Arrangements arrangements(SchoolData school, Map<String, String> files) {
    Draft draft = Draft.of(school);
    Map<String, String> handedIn = new TreeMap<>();
    files.forEach((name, text) -> handedIn.put(name.toLowerCase(Locale.ROOT), text));
    Mistakes mistakes = new Mistakes();
    format.read(new Upload(handedIn), draft, mistakes);
    assertThat(mistakes.inOrder()).isEmpty();
    return new Arrangements(draft.table(Tables.AWAY).values(), List.of(), List.of());
  }

  private String calendar(List<Bell> bells, List<Away> away) {
    return String.valueOf(export.files(school(bells, away)).get("S1.ics"));
  }

  private static SchoolData school(List<Bell> bells, List<Away> away) {
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
    return new SchoolData(
        List.of(teacher), List.of(new Room("D5", "Lab")), Map.of(), List.of(), facts);
  }

  private static Bell bell(String start, String end, Bell.Applies applies) {
    return new Bell("1", LocalTime.parse(start), LocalTime.parse(end), applies);
  }
}
