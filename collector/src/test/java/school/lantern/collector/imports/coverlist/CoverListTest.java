package school.lantern.collector.imports.coverlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.names.Names;
import school.lantern.collector.imports.names.RoomNames;
import school.lantern.collector.imports.names.StaffNames;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.TimetableFacts;

class CoverListTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final List<Person> STAFF =
      List.of(
          new Person("S1", "Jo Okafor", Audience.STAFF, null, Set.of("jokafor")),
          new Person("S2", "Kim Lee", Audience.STAFF, null, Set.of("klee")),
          new Person("S3", "Jane Okafor", Audience.STAFF, null, Set.of()));
  private static final List<Room> ROOMS = List.of(new Room("D5", "Lab 5"), new Room("D6", "D6"));
  private final Mistakes mistakes = new Mistakes();
  private final List<String> asked = new ArrayList<>();

  /** A whole file (a bar for a line break) and the cover in it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Date,Period,Class,Room,Absent staff,Covering staff,Notes|23/11/2026,1,8B,D5,Jo Okafor,KL,~1 D5 S1 S2",
        "Cover date,Lesson,Location,Teacher,Cover|2026-11-23,P1,Lab 5,jokafor@school.example,\"Lee, K\"~1 D5 S1 S2",
        "Cover for Monday 23rd November 2026||Period,Room,Absentee,Replacement|Period 1,D5,S1,Kim Lee~1 D5 S1 S2",
        "Day,Per,Room,For,Cover by|Mon 23 Nov 26,1Mon:1,Room D5,S1,klee~1 D5 S1 S2",
        "Date,Period,Room,Absent,Cover|23/11/26,1,,Jo Okafor,Kim Lee~1 D5 S1 S2",
        "Date,Period,Room,New room,Absent,Cover|23/11/26,1,D5,D6,Jo Okafor,Jo Okafor~1 D6 S1 S1",
        "Date,Period,Room,Absent,Cover,Notes|23/11/26,1,D5,Jo Okafor,No cover required,trip~1 D5 S1 -",
        "Date,Period,Room,Absent,Cover,Notes|23/11/26,1,D6,,Kim Lee,extra~1 D6 - S2",
        "Date,Period,Room,Absent,Cover,Notes|23/11/26,1,D5,Jo Okafor,Kim Lee / Jane Okafor,~1 D5 S1 S2;1 D5 S1 S3",
        "Date,Period,Room,Absent,Cover,Notes|23/11/26,1,D5,Jo Okafor,Pat Supply,~1 D5 S1 visitor:pat-supply",
      })
  void aListIsReadUnderWhateverHeadings(String file, String expected) {
    assertThat(read(file)).isEqualTo(List.of(expected.split(";", -1)));
    assertThat(mistakes.inOrder()).isEmpty();
  }

  /** A line under one heading, the place and the beginning of what is wrong. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "soon,1,D5,S1,S2~list.csv:2:1 This is not a date.",
        ",1,D5,S1,S2~list.csv:2:1 Nothing says which day this is about.",
        "23/11/2026,,D5,S1,S2~list.csv:2:2 “period” is empty.",
        "23/11/2026,1,Narnia,S1,S2~list.csv:2:3 Nothing says which room this is.",
        "23/11/2026,1,,S2,S1~list.csv:2:3 The list names no room, and the timetable has none",
        "23/11/2026,1,D5,J Okafor,S2~list.csv:2:4 This may be more than one member of staff: S1, S3.",
        "23/11/2026,1,D5,S1,Zed~list.csv:2:5 Nothing says which member of staff this is.",
        "23/11/2026,1,D5,,~list.csv:2:5 The line names neither",
      })
  void whatIsWrongIsNamedWithItsPlace(String line, String expected) {
    assertThat(read("Date,Period,Room,Absent staff,Covering staff|" + line)).isEmpty();
    assertThat(mistakes.inOrder())
        .singleElement()
        .satisfies(
            mistake ->
                assertThat(mistake.place().written() + " " + mistake.what()).startsWith(expected));
  }

  @Test
  void whatCannotBeToldIsAsked() {
    read("Date,Period,Room,Absent,Cover by|23/11/2026,1,Narnia,J Okafor,Zed");
    assertThat(asked).containsExactly("STAFF J Okafor [S1, S3]", "STAFF Zed []");
  }

  @Test
  void aFileWithLanternsOwnHeadingsIsNoList() {
    assertThat(sheet("date,period,room,absent,covering\n").looksRight()).isFalse();
    assertThat(sheet("id,name\nICT1,x\n").looksRight()).isFalse();
    assertThat(sheet("Date,Period,Room,Absent,Covered by\n").looksRight()).isTrue();
  }

  private List<String> read(String file) {
    Draft draft = Draft.of(school());
    Names names =
        new Names(
            new StaffNames(STAFF, Map.of("pat supply", "*")),
            new RoomNames(ROOMS, Map.of()),
            (kind, written, candidates) -> asked.add(kind + " " + written + " " + candidates));
    CoverReading reading = new CoverReading(draft, names, mistakes);
    sheet(file.replace("|", "\n")).read(mistakes).forEach(reading::take);
    return reading.rows().stream().map(Table.Row::value).map(CoverListTest::written).toList();
  }

  private static CoverSheet sheet(String text) {
    return new CoverSheet("list.csv", text);
  }

  private static String written(Cover cover) {
    assertThat(cover.date()).isEqualTo(MONDAY);
    return "%s %s %s %s"
        .formatted(
            cover.period(),
            cover.roomId(),
            orDash(cover.absentStaffId()),
            orDash(cover.coveringStaffId()));
  }

  private static String orDash(@Nullable String text) {
    return text == null ? "-" : text;
  }

  private static SchoolData school() {
    TimetableFacts none = TimetableFacts.NONE;
    return new SchoolData(
        STAFF,
        ROOMS,
        Map.of(),
        List.of(),
        new TimetableFacts(
            new SchoolCalendar(List.of(), List.of(), List.of()),
            List.of(
                new Bell("1", LocalTime.of(9, 0), LocalTime.of(10, 0), Bell.Applies.ORDINARILY)),
            List.of(new Appointment(InCycle.always(null, DayOfWeek.MONDAY, "1"), "D5", "S1", "8B")),
            none.cover(),
            none.arrangements()));
  }
}
