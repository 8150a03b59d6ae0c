package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.TimetableFacts;

/** What is taken away in a format and handed in again says the same, as far as the format can. */
@QuarkusTest
class FormatsRoundTripTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final String BY_STAFF = "iCalendar, one for each member of staff";
  private static final String BY_ROOM = "iCalendar, one for each room";

  @Inject Formats formats;
  @All @Inject List<SchoolExport> exports;

  @ParameterizedTest
  @ValueSource(strings = {BY_STAFF, BY_ROOM})
  void calendarsSaySameSupervisionOnEveryDay(String form) throws IOException, ParserException {
    SchoolData school = RoundTripSchool.all();
    Map<String, String> files = export(form, school);
    assertThat(files.keySet())
        .isEqualTo(
            form.equals(BY_STAFF)
                ? Set.of("S1.ics", "S2.ics", "S_3.ics")
                : Set.of("D5.ics", "D6.ics", "Yard.ics"));
    SchoolData again = read(school, files);
    for (LocalDate day = RoundTripSchool.FIRST;
        !day.isAfter(RoundTripSchool.LAST);
        day = day.plusDays(1)) {
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
    SchoolData school = RoundTripSchool.all();
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
    for (LocalDate day = RoundTripSchool.FIRST;
        !day.isAfter(RoundTripSchool.LAST);
        day = day.plusDays(1)) {
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
    SchoolData school = RoundTripSchool.all();
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
        new Period<>(
            RoundTripSchool.FIRST.atStartOfDay(LONDON),
            RoundTripSchool.LAST.plusDays(1).atStartOfDay(LONDON));
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
    RoundTripSchool.FIRST
        .datesUntil(RoundTripSchool.LAST.plusDays(1))
        .flatMap(day -> SchoolDay.of(usual(school), day, LONDON, people(school)).slots().stream())
        .forEach(slot -> expected.add(slot.period().from() + " " + slot.roomId()));
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void theGeneratorsFilesKeepLessonsDutiesBellsAndClasses() {
    SchoolData school = RoundTripSchool.all();
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
    for (LocalDate day = RoundTripSchool.FIRST;
        !day.isAfter(RoundTripSchool.LAST);
        day = day.plusDays(1)) {
      assertThat(slots(again, day)).as("%s", day).isEqualTo(slots(school, day));
    }
    assertThat(export("timetable calendar generator", again)).isEqualTo(files);
  }

  @Test
  void aCoverListKeepsCover() {
    SchoolData school = RoundTripSchool.all();
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
    return draft.data(RoundTripSchool::entered);
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
}
