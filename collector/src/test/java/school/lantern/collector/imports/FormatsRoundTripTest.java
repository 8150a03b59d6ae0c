package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.Recurrence;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.TimetableFacts;
import school.lantern.collector.timetable.WeekStart;

/** What is taken away in a format and handed in again says the same, as far as the format can. */
@QuarkusTest
class FormatsRoundTripTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 18);

  private static final String BY_STAFF = "iCalendar, one for each member of staff";
  private static final String BY_ROOM = "iCalendar, one for each room";

  @Inject Formats formats;
  @All @Inject List<SchoolExport> exports;

  @ParameterizedTest
  @ValueSource(strings = {BY_STAFF, BY_ROOM})
  void calendarsSaySameSupervisionOnEveryDay(String form) throws IOException, ParserException {
    SchoolData school = school();
    Map<String, String> files = export(form, school);
    assertThat(files.keySet())
        .isEqualTo(
            form.equals(BY_STAFF)
                ? Set.of("S1.ics", "S2.ics", "S_3.ics")
                : Set.of("D5.ics", "D6.ics", "Yard.ics"));
    SchoolData again = read(school, files);
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      assertThat(slots(again, day)).as("%s", day).isEqualTo(slots(school, day));
      assertThat(slots(again.timetable(), again, day))
          .as("%s with cover and trips", day)
          .isEqualTo(slots(school.timetable(), school, day));
    }
    assertThat(export(form, again)).as("a second time").isEqualTo(files);
    assertThat(read(again, files).timetable()).isEqualTo(again.timetable());
    assertThat(again.timetable().arrangements()).isEqualTo(school.timetable().arrangements());
    libraryAgrees(files, school);
  }

  /** Where cover did not come along, calendars say who is there all the same. */
  @ParameterizedTest
  @ValueSource(strings = {BY_STAFF, BY_ROOM})
  void aSchoolWithoutTheCoverHasTheSamePeopleInTheSameRooms(String form) {
    SchoolData school = school();
    SchoolData bare =
        new SchoolData(school.people(), school.rooms(), Map.of(), school.groups(), bare(school));
    SchoolData again = read(bare, export(form, school));
    assertThat(again.timetable().cover()).isEmpty();
    TimetableFacts covered =
        new TimetableFacts(
            school.timetable().calendar(),
            school.timetable().bells(),
            school.timetable().appointments(),
            school.timetable().cover(),
            Arrangements.NONE);
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      assertThat(slots(again, day)).as("%s", day).isEqualTo(slots(covered, school, day));
    }
  }

  private static TimetableFacts bare(SchoolData school) {
    TimetableFacts facts = school.timetable();
    return new TimetableFacts(
        facts.calendar(), facts.bells(), List.of(), List.of(), facts.arrangements());
  }

  @Test
  void coverAndLeaveStandInTheCalendarsTheyConcernWithoutPupils() {
    SchoolData school = school();
    Map<String, String> staff = export(BY_STAFF, school);
    assertThat(staff.get("S1.ics"))
        .contains("SUMMARY:Covered by Jane Okafor: 8B\\, set 2", "SUMMARY:Study leave\\, year 11")
        .doesNotContain("Amelia", "Leo", "P1", "P2");
    assertThat(staff.get("S_3.ics")).contains("SUMMARY:Cover: 8B\\, set 2").contains("LOCATION:D5");
    assertThat(staff.get("S2.ics"))
        .contains("SUMMARY:Not covered: 8B\\, set 2")
        .doesNotContain("Study leave");
    Map<String, String> rooms = export(BY_ROOM, school);
    assertThat(rooms.get("D5.ics"))
        .contains("Covered by Jane Okafor", "SUMMARY:Cover: 8B\\, set 2");
    assertThat(rooms.get("D6.ics")).contains("Study leave");
    assertThat(rooms.get("Yard.ics")).doesNotContain("Study leave", "Cover");
    SchoolExport form = form(BY_ROOM);
    assertThat(String.join("", form.filesWithoutReasons(school).values()))
        .contains("Cover: 8B")
        .doesNotContain("Study leave", "museum");
  }

  /** The library reads the calendars by its own whole model: another reader than ours. */
  private static void libraryAgrees(Map<String, String> files, SchoolData school)
      throws IOException, ParserException {
    Set<String> read = new TreeSet<>();
    Period<ZonedDateTime> autumn =
        new Period<>(FIRST.atStartOfDay(LONDON), LAST.plusDays(1).atStartOfDay(LONDON));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Calendar calendar = new CalendarBuilder().build(new StringReader(file.getValue()));
      for (VEvent event : calendar.<VEvent>getComponents(Component.VEVENT)) {
        if (event.getLocation() == null || event.getProperty("X-LANTERN-COVER").isPresent()) {
          continue; // a trip, or of a single day beside the timetable
        }
        event
            .calculateRecurrenceSet(autumn)
            .forEach(
                time ->
                    read.add(
                        ZonedDateTime.from(time.getStart()).toInstant()
                            + " "
                            + Objects.requireNonNull(event.getLocation()).getValue()));
      }
    }
    Set<String> expected = new TreeSet<>();
    FIRST
        .datesUntil(LAST.plusDays(1))
        .flatMap(day -> SchoolDay.of(usual(school), day, LONDON, people(school)).slots().stream())
        .forEach(slot -> expected.add(slot.period().from() + " " + slot.roomId()));
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void theGeneratorsFilesKeepLessonsDutiesBellsAndClasses() {
    SchoolData school = school();
    Map<String, String> files = export("timetable calendar generator", school);
    SchoolData again = read(school, files);
    assertThat(again.people()).isEqualTo(school.people());
    assertThat(again.rooms()).isEqualTo(school.rooms());
    assertThat(again.groups()).isEqualTo(school.groups());
    assertThat(again.timetable().calendar().terms())
        .isEqualTo(school.timetable().calendar().terms());
    assertThat(again.timetable().bells())
        .containsExactlyInAnyOrderElementsOf(school.timetable().bells());
    assertThat(again.timetable().arrangements()).isEqualTo(school.timetable().arrangements());
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      assertThat(slots(again, day)).as("%s", day).isEqualTo(slots(school, day));
    }
    assertThat(export("timetable calendar generator", again)).isEqualTo(files);
  }

  @Test
  void aCoverListKeepsCover() {
    SchoolData school = school();
    SchoolData again = read(school, export("cover list", school));
    assertThat(again.timetable().cover())
        .containsExactlyInAnyOrderElementsOf(school.timetable().cover());
  }

  private Map<String, String> export(String label, SchoolData school) {
    return new TreeMap<>(form(label).files(school));
  }

  private SchoolExport form(String label) {
    return exports.stream()
        .filter(export -> export.label().startsWith(label))
        .findFirst()
        .orElseThrow();
  }

  private SchoolData read(SchoolData school, Map<String, String> files) {
    Mistakes mistakes = new Mistakes();
    Draft draft = Draft.of(school);
    Map<String, String> handedIn = new TreeMap<>();
    files.forEach((name, text) -> handedIn.put(name.toLowerCase(Locale.ROOT), text));
    formats.read(new Upload(handedIn), draft, mistakes);
    Checks.all(draft, mistakes);
    assertThat(mistakes.inOrder()).isEmpty();
    return draft.data(FormatsRoundTripTest::entered);
  }

  private static Set<String> slots(SchoolData school, LocalDate day) {
    return slots(usual(school), school, day);
  }

  private static Set<String> slots(TimetableFacts facts, SchoolData school, LocalDate day) {
    Set<String> slots = new TreeSet<>();
    for (SupervisedSlot slot : SchoolDay.of(facts, day, LONDON, people(school)).slots()) {
      slots.add(
          "%s %s–%s %s %s"
              .formatted(
                  slot.roomId(),
                  slot.period().from(),
                  slot.period().until(),
                  slot.supervisor().staffId(),
                  slot.what().group()));
    }
    return slots;
  }

  private static TimetableFacts usual(SchoolData school) {
    TimetableFacts facts = school.timetable();
    return new TimetableFacts(
        facts.calendar(), facts.bells(), facts.appointments(), List.of(), Arrangements.NONE);
  }

  private static People people(SchoolData school) {
    Map<String, TeachingGroup> groups = new TreeMap<>();
    school.groups().forEach(group -> groups.put(group.name(), group));
    return new People(Map.of(), groups, Map.of("P1", 8, "P2", 11));
  }

  private static SchoolData school() {
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

  private static Cover.Entered entered(Cover cover) {
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
