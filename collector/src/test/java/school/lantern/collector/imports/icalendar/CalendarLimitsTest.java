package school.lantern.collector.imports.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Sample;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.imports.Upload;
import school.lantern.collector.imports.names.Match;
import school.lantern.collector.imports.names.Names;
import school.lantern.collector.imports.names.RoomNames;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.TimetableFacts;

/** Files that would ask for more than a machine has: each is one mistake, at its line. */
class CalendarLimitsTest {
  private static final String LESSON = "DTSTART:20261012T090000|DURATION:PT1H|LOCATION:D5|";
  private final Mistakes mistakes = new Mistakes();

  @Test
  void aRuleOfEverySecondOfADayIsRefused() {
    String rule =
        "RRULE:FREQ=DAILY;BYHOUR=%s;BYMINUTE=%s;BYSECOND=%s"
            .formatted(numbers(24), numbers(60), numbers(60));
    assertThat(lessons(event(LESSON + rule))).isEmpty();
    assertThat(said())
        .containsExactly("s1.ics:6 ERROR This repeats several times a day, which no lesson does.");
  }

  @Test
  void aRuleThatListsTheSameDayAgainAndAgainIsRefused() {
    String rule = "RRULE:FREQ=YEARLY;BYMONTH=%1$s;BYMONTHDAY=%1$s".formatted(repeated("1", 70));
    assertThat(lessons(event(LESSON + rule))).isEmpty();
    assertThat(said()).containsExactly("s1.ics:6 ERROR This rule lists more days than a year has.");
  }

  @Test
  void datesOneByOneHaveAnEnd() {
    String dates = "RDATE:%s|".formatted(repeated("20261013T090000", 600)).repeat(9);
    assertThat(lessons(event(LESSON + dates))).isEmpty();
    assertThat(said())
        .containsExactly("s1.ics:2 ERROR This event lists more than 5000 single dates.");
  }

  @Test
  void lessonsHaveAnEnd() {
    String rooms = numbers(200).replace(",", ";R");
    String daily =
        event("DTSTART:20180903T090000|DURATION:PT1H|RRULE:FREQ=DAILY|LOCATION:R" + rooms)
            + event("DTSTART:20180903T110000|DURATION:PT1H|RRULE:FREQ=DAILY|LOCATION:R" + rooms);
    lessons(event(LESSON) + daily);
    assertThat(said())
        .contains("s1.ics:14 ERROR By here the calendars have more than 1000000 lessons.");
    assertThat(mistakes.errors()).isEqualTo(1);
  }

  @Test
  void longLinesAreRefusedWhereTheyAreOfUseAndElseLeftOut() {
    String picture = "X-ALT-DESC;FMTTYPE=text/html:%s|".formatted("<br>".repeat(5_000));
    assertThat(lessons(event(picture + LESSON + "SUMMARY:8B"))).hasSize(1);
    assertThat(said()).isEmpty();
    String folded = ("|  " + "long ".repeat(14)).repeat(200);
    assertThat(lessons(event(LESSON + "one.SUMMARY:8B" + folded))).hasSize(1);
    assertThat(said()).containsExactly("s1.ics:6 ERROR The line has more than 10000 letters.");
  }

  @Test
  void whatIsNestedWithoutEndIsNoCalendar() {
    lessons("BEGIN:VEVENT\n".repeat(100_000) + "END:VTODO\n".repeat(100_000));
    assertThat(said())
        .containsExactly(
            "s1.ics:11 ERROR Here begins something inside of something, more than 10 deep.");
  }

  @Test
  void eventsOfADozenYearsNeedTerms() {
    String years =
        event("DTSTART:20100906T090000|DURATION:PT1H|LOCATION:D5|SUMMARY:8B")
            + event(LESSON + "SUMMARY:8B");
    assertThat(lessons(years)).hasSize(1);
    assertThat(said())
        .containsExactly(
            "s1.ics ERROR The events begin between 2010-09-01 and 2027-08-31: nobody can tell which"
                + " school years are meant.");
    Term autumn = new Term("Autumn", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18));
    Mistakes none = new Mistakes();
    assertThat(Spans.of(List.of(autumn), List.of(), none))
        .isEqualTo(new Span(autumn.start(), autumn.end()));
    assertThat(none.errors()).isZero();
  }

  @Test
  void moreLinesThanASchoolHasAreNotTakenApart() {
    lessons("X\n".repeat(1_000_001));
    assertThat(said()).containsExactly("s1.ics ERROR The calendars have more than 1000000 lines.");
  }

  /** Each of these was looked through once for every letter in it. */
  @Test
  void aLongTextIsLookedThroughOnce() {
    RoomNames rooms = new RoomNames(List.of(new Room("D5", "Lab")), Map.of());
    for (String part : List.of("(", " ", "(((a) ")) {
      String text = part.repeat(1_000_000) + "x";
      assertThat(RoomNames.plain(text)).hasSizeGreaterThan(0);
      assertThat(new Locations(rooms).of(text + ";D5").known()).containsExactly("D5");
    }
    assertThat(RoomNames.plain("Room: D5 (Science (new)) ")).isEqualTo("D5 (Science (new))");
    assertThat(RoomNames.plain("D5 (a) (Science)")).isEqualTo("D5 (a)");
    assertThat(RoomNames.plain("(Science)")).isEqualTo("(Science)");
    assertThat(rooms.match("Room D5 (Science ")).isEqualTo(new Match.Nobody());
  }

  private List<Appointment> lessons(String events) {
    Person teacher = new Person("S1", "Jo Okafor", Audience.STAFF, null, Set.of());
    SchoolData school =
        new SchoolData(
            List.of(teacher),
            List.of(new Room("D5", "Lab")),
            Map.of(),
            List.of(),
            TimetableFacts.NONE);
    Draft draft = Draft.of(school);
    Upload upload = new Upload(Map.of("s1.ics", "BEGIN:VCALENDAR\n" + events + "END:VCALENDAR\n"));
    new CalendarImport(draft, Names.unaided(draft), ZoneId.of("Europe/London"), mistakes)
        .read(upload);
    List<Appointment> found = new ArrayList<>(draft.table(Tables.LESSONS).values());
    found.addAll(draft.table(Tables.DUTIES).values());
    return found;
  }

  private List<String> said() {
    return Sample.written(mistakes);
  }

  private static String event(String lines) {
    return "BEGIN:VEVENT\n" + lines.replace("|", "\n") + "\nEND:VEVENT\n";
  }

  private static String numbers(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }

  private static String repeated(String value, int count) {
    return String.join(",", Collections.nCopies(count, value));
  }
}
