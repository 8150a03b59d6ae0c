package school.lantern.collector.imports.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.imports.Upload;
import school.lantern.collector.imports.names.Names;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Recurrence;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.TimetableFacts;

class CalendarImportTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Recurrence ONCE = Recurrence.once(MONDAY);
  private final Mistakes mistakes = new Mistakes();

  @Test
  void aTeachersCalendarIsTheTeachersTimetable() {
    Draft draft =
        read(
            Map.of(
                "okafor, jo.ics",
                calendar(
                    lesson("8B/Ma1", "D5", "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2"),
                    lesson("Yard duty", "Room: D6", ""),
                    lesson("9A", "D5 & d 6", ""))));
    assertThat(draft.table(Tables.LESSONS).values())
        .containsExactlyInAnyOrder(
            at(new Recurrence(MONDAY, MONDAY.plusWeeks(2), 2, Set.of()), "D5", "S1", "8B/Ma1"),
            at(ONCE, "D5", "S1", "9A"),
            at(ONCE, "D6", "S1", "9A"),
            at(ONCE, "D6", "S9", "of old, another's"));
    assertThat(draft.table(Tables.DUTIES).values()).containsExactly(at(ONCE, "D6", "S1", null));
    assertThat(mistakes.inOrder()).isEmpty();
  }

  @Test
  void aSharedLessonIsEachTeachersAndTheSameTwiceIsOne() {
    String shared = lesson("8B", "D5", "UID:one");
    Draft draft =
        read(Map.of("s1.ics", calendar(shared, shared), "lee, kim.ics", calendar(shared)));
    assertThat(draft.table(Tables.LESSONS).values())
        .contains(at(ONCE, "D5", "S1", "8B"), at(ONCE, "D5", "S2", "8B"))
        .hasSize(3);
  }

  @Test
  void aRoomsCalendarSaysWhoByItsGuests() {
    Draft draft =
        read(
            Map.of(
                "d5.ics",
                calendar(
                    lesson("8B", "", "ORGANIZER;CN=Jo Okafor:mailto:office@school.example"),
                    lesson("9A", "", "ATTENDEE:mailto:klee@school.example"),
                    lesson("7C", "", "ATTENDEE;PARTSTAT=DECLINED:mailto:klee@school.example"),
                    lesson("7D", "", ""))));
    assertThat(draft.table(Tables.LESSONS).values())
        .contains(at(ONCE, "D5", "S1", "8B"), at(ONCE, "D5", "S2", "9A"))
        .hasSize(4);
    assertThat(mistakes.inOrder())
        .singleElement()
        .satisfies(m -> assertThat(m.what()).startsWith("2 events name no member of staff"));
  }

  @Test
  void wholeDaysCloseTheSchoolWhenTheyMeanAllOfIt() {
    Draft draft =
        read(
            Map.of(
                "school.ics",
                calendar(day("20261127", "INSET day"), day("20261130", "Holiday")),
                "s1.ics",
                calendar(day("20261201", "Holiday"), day("20261127", "INSET"))));
    assertThat(draft.table(Tables.CLOSURES).values())
        .containsExactly(
            new Closure(MONDAY.plusDays(4), MONDAY.plusDays(4), "INSET"),
            new Closure(MONDAY.plusDays(7), MONDAY.plusDays(7), "Holiday"));
  }

  @Test
  void whatCannotBeToldIsAskedAndWhatIsPassedOverIsCounted() {
    read(
        Map.of(
            "okafor, j.ics",
            calendar(lesson("8B", "D5", "")),
            "s1.ics",
            calendar(lesson("Meeting", "https://meet.example/1", ""), lesson("7A", "Lab 9", "")),
            "s2.ics",
            calendar(lesson("8B", "D5", "RRULE:FREQ=WEEKLY;UNTIL=never")),
            "zed.ics",
            calendar(lesson("8B", "D5", ""))));
    assertThat(mistakes.inOrder())
        .extracting(mistake -> mistake.place().written() + " " + mistake.what())
        .containsExactly(
            "okafor, j.ics This may be more than one member of staff: S1, S9.",
            "s2.ics:8 This is no rule for how an event repeats.",
            "zed.ics Nothing says which member of staff this is.",
            "s1.ics:3 1 events name no room and are left out.",
            "s1.ics:9 There is no such room yet: it is added.");
  }

  @Test
  void aSchoolWithoutStaffGetsThemFromItsCalendars() {
    Draft draft = Draft.of(SchoolData.NONE);
    new CalendarImport(draft, Names.unaided(draft), LONDON, mistakes)
        .read(new Upload(Map.of("jokafor.ics", calendar(lesson("8B", "D5", "")))));
    assertThat(draft.table(Tables.PEOPLE).values())
        .extracting(Person::id)
        .containsExactly("jokafor");
    assertThat(draft.table(Tables.ROOMS).values()).containsExactly(new Room("D5", "D5"));
    assertThat(draft.table(Tables.LESSONS).values())
        .containsExactly(at(ONCE, "D5", "jokafor", "8B"));
  }

  @Test
  void fourHundredTeachersAreRead() {
    List<Person> staff = new ArrayList<>();
    for (int teacher = 0; teacher < LargeCalendars.TEACHERS; teacher++) {
      staff.add(
          new Person(
              LargeCalendars.id(teacher),
              "First%d Last%d".formatted(teacher, teacher),
              Audience.STAFF,
              null,
              Set.of()));
    }
    Draft draft = Draft.of(school(staff));
    new CalendarImport(draft, Names.unaided(draft), LONDON, mistakes)
        .read(new Upload(LargeCalendars.files()));
    assertThat(draft.table(Tables.LESSONS).rows()).hasSize(LargeCalendars.LESSONS);
    assertThat(draft.table(Tables.ROOMS).rows()).hasSize(LargeCalendars.ROOMS + 2);
    assertThat(mistakes.errors()).isZero();
  }

  private Draft read(Map<String, String> files) {
    Draft draft =
        Draft.of(
            school(
                List.of(
                    new Person("S1", "Jo Okafor", Audience.STAFF, null, Set.of("jokafor")),
                    new Person("S2", "Kim Lee", Audience.STAFF, null, Set.of("klee")),
                    new Person("S9", "Jane Okafor", Audience.STAFF, null, Set.of()))));
    new CalendarImport(draft, Names.unaided(draft), LONDON, mistakes).read(new Upload(files));
    return draft;
  }

  private static SchoolData school(List<Person> staff) {
    TimetableFacts none = TimetableFacts.NONE;
    List<Appointment> old =
        List.of(at(ONCE, "D6", "S9", "of old, another's"), at(ONCE, "D6", "S1", "of old"));
    return new SchoolData(
        staff,
        List.of(new Room("D5", "Lab 5"), new Room("D6", "D6")),
        Map.of(),
        List.of(),
        new TimetableFacts(
            new SchoolCalendar(
                List.of(new Term("Year", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 20))),
                List.of(),
                List.of()),
            none.bells(),
            staff.size() == 3 ? old : List.of(),
            none.cover(),
            none.arrangements()));
  }

  private static Appointment at(
      Recurrence recurrence, String room, String staff, @Nullable String group) {
    return new Appointment(
        new ByClock(LocalTime.of(9, 0), LocalTime.of(10, 0), recurrence), room, staff, group);
  }

  private static String calendar(String... events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
  }

  private static String lesson(String summary, String room, String more) {
    return event(
        "DTSTART:20261123T090000\r\nDTEND:20261123T100000\r\nSUMMARY:"
            + summary
            + (room.isEmpty() ? "" : "\r\nLOCATION:" + room)
            + (more.isEmpty() ? "" : "\r\n" + more));
  }

  private static String day(String date, String summary) {
    return event("DTSTART;VALUE=DATE:" + date + "\r\nSUMMARY:" + summary);
  }

  private static String event(String lines) {
    return "BEGIN:VEVENT\r\n" + lines + "\r\nEND:VEVENT\r\n";
  }
}
