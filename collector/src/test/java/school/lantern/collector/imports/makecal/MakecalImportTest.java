package school.lantern.collector.imports.makecal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.lantern.collector.directory.Person;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Bells;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Recurrence;
import school.lantern.collector.timetable.Term;

class MakecalImportTest {
  private final Mistakes mistakes = new Mistakes();

  /** Such a cell was looked through once for each three of its letters. */
  @Test
  void aLongCellIsNoCode() {
    assertThat(PeriodCode.of(" ".repeat(10_000))).isEmpty();
    assertThat(PeriodCode.of("1Mon:" + " 3".repeat(5_000))).isEmpty();
  }

  @Test
  void theFirstTimingThatFitsIsTheBell() {
    Bells bells = new Bells(draft().table(Tables.BELLS).values());
    LocalDate thursday = LocalDate.of(2026, 12, 3);
    assertThat(bells.on(thursday, null))
        .extracting(Bell::period, Bell::start, Bell::end)
        .containsExactly(
            tuple("1", "09:00", "10:00"),
            tuple("2", "10:15", "11:15"),
            tuple("Break", "11:15", "11:35"),
            tuple("3", "11:35", "12:35"));
    assertThat(bells.on(thursday, 11))
        .extracting(Bell::period, Bell::start)
        .contains(Tuple.tuple("2", LocalTime.of(10, 0)))
        .hasSize(4);
    assertThat(bells.on(thursday.plusDays(1), 8).getFirst().start()).isEqualTo(LocalTime.of(9, 5));
  }

  @Test
  void overridesHoldOnTheirDateOnly() {
    Draft draft = draft();
    Bells bells = new Bells(draft.table(Tables.BELLS).values());
    assertThat(bells.on(LocalDate.of(2026, 11, 24), null))
        .extracting(Bell::period)
        .containsExactlyInAnyOrder("1", "2", "Break");
    assertThat(bells.on(LocalDate.of(2026, 12, 1), null)).hasSize(4);
    Recurrence once = Recurrence.once(LocalDate.of(2026, 11, 23));
    ByClock again = new ByClock(LocalTime.of(10, 15), LocalTime.of(11, 15), once);
    assertThat(draft.table(Tables.LESSONS).values())
        .contains(
            new Appointment(again, "D5", "j.okafor", "8B/Ma1"),
            new Appointment(again, "D6", "k.lee", "9X/New"));
  }

  @Test
  void lessonsAndDutiesComeFromTeachersAndRoomsFromWhoeverKnows() {
    Draft draft = draft();
    assertThat(draft.table(Tables.LESSONS).values())
        .filteredOn(lesson -> lesson.when() instanceof InCycle)
        .containsExactlyInAnyOrder(
            lesson("1", DayOfWeek.MONDAY, "1", "D5", "j.okafor|8B/Ma1"),
            lesson("1", DayOfWeek.MONDAY, "2", "D9", "j.okafor|11A/Ma1"),
            lesson("2", DayOfWeek.FRIDAY, "1", "D5", "j.okafor|8B/Ma1"),
            lesson("1", DayOfWeek.MONDAY, "1", "D6", "k.lee|9X/New"));
    assertThat(draft.table(Tables.DUTIES).values())
        .containsExactlyInAnyOrder(
            new Appointment(
                InCycle.always("1", DayOfWeek.MONDAY, "Break"), "Yard", "j.okafor", null),
            new Appointment(
                new ByClock(
                    LocalTime.of(15, 30),
                    LocalTime.of(16, 30),
                    Recurrence.once(LocalDate.of(2026, 12, 2))),
                "Hall",
                "k.lee",
                null));
    assertThat(draft.table(Tables.PEOPLE).values())
        .extracting(Person::id)
        .containsExactlyInAnyOrder("j.okafor", "k.lee", "a.khan", "l.marsh");
    assertThat(mistakes.errors()).isZero();
  }

  @Test
  void teachingDaysMakeTermsClosuresAndWeeks() {
    Draft draft = draft();
    assertThat(draft.calendar().terms())
        .containsExactly(
            new Term("Autumn 2026", LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 7)),
            new Term("Spring 2027", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 4)));
    LocalDate wednesday = LocalDate.of(2026, 11, 25);
    assertThat(draft.calendar().closures())
        .containsExactly(new Closure(wednesday, wednesday, "No teaching"));
    assertThat(draft.calendar().weekOf(LocalDate.of(2026, 12, 7), List.of("1", "2"))).hasValue("1");
    assertThat(draft.calendar().weekOf(LocalDate.of(2027, 1, 4), List.of("1", "2"))).hasValue("2");
  }

  @Test
  void schoolsWithOneWeekAndWithSuffixesAreUnderstood() {
    Map<String, String> files = MakecalSample.files();
    files.keySet().retainAll(Set.of("teachers.csv"));
    files.put("teachers.csv", "Email,Mon:1,Tues:2,Wed2:3\nx@y.example,8B,8B,8B\n,D5,D5,D5\n");
    assertThat(MakecalSample.draft(files, mistakes).table(Tables.LESSONS).values())
        .extracting(Appointment::when)
        .containsExactly(
            InCycle.always(null, DayOfWeek.MONDAY, "1"),
            InCycle.always(null, DayOfWeek.TUESDAY, "2"),
            InCycle.always("2", DayOfWeek.WEDNESDAY, "3"));
  }

  @Test
  void pupilsAloneMakeLessonsToo() {
    Map<String, String> files = MakecalSample.files();
    files.keySet().retainAll(Set.of("students.csv"));
    assertThat(MakecalSample.draft(files, mistakes).table(Tables.LESSONS).values())
        .contains(lesson("2", DayOfWeek.MONDAY, "1", "D7", "KL|Year 8 French (KL)"))
        .hasSize(4);
  }

  /** A school of 3,000 pupils with 25 lessons each and 200 teachers. */
  @Test
  void aLargeSchoolIsRead() {
    StringBuilder students = new StringBuilder("Email,Year,Subject,Period,Room,Teacher\n");
    StringBuilder teachers = new StringBuilder("Email");
    for (int period = 0; period < 25; period++) {
      teachers.append(",Mon:").append(period);
    }
    for (int teacher = 0; teacher < 200; teacher++) {
      teachers.append("\nt.t%03d@x.example".formatted(teacher));
      teachers.append((",C" + teacher).repeat(25)).append('\n').append((",R" + teacher).repeat(25));
    }
    for (int pupil = 0; pupil < 3000; pupil++) {
      for (int period = 0; period < 25; period++) {
        students.append(
            "%s,8,Maths,Mon:%d,,T%03d\n"
                .formatted(period == 0 ? "p" + pupil + "@x.example" : "", period, pupil % 200));
      }
    }
    Map<String, String> files =
        Map.of("students.csv", students.toString(), "teachers.csv", teachers.toString());
    Draft draft = MakecalSample.draft(files, mistakes);
    assertThat(mistakes.errors()).isZero();
    assertThat(draft.table(Tables.LESSONS).rows()).hasSize(5000);
    assertThat(draft.table(Tables.ENROLMENTS).rows()).hasSize(3200);
    assertThat(draft.table(Tables.GROUPS).values())
        .allSatisfy(group -> assertThat(group.yearGroup()).isEqualTo(8));
  }

  /** In a file, one text is replaced; expected is the place and the beginning of what. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "settings.json~\"09:00\"~\"nine\"~settings.json:4 This is not a time of day.",
        "settings.json~\"duration\": 20~\"duration\": 0~settings.json:7 This is no length",
        "settings.json~\"1Fri\"~\"Fryday\"~settings.json:3 “Fryday” is no day of the cycle.",
        "settings.json~\"2026-11-30\"~\"soon\"~settings.json:11 This is not a date.",
        "settings.json~[11, 13]~[]~settings.json:11 Nothing says who is absent.",
        "settings.json~\"period\": \"3\", \"title\"~\"period\": \"9\", \"title\"~settings.json:14 There is no such",
        "settings.json~\"PPA\",~\"PPA\"~settings.json:20:30 From here on the file cannot be read",
        "days.csv~2026-12-02~02/12/2026~days.csv:7:1 This is not a date.",
        "days.csv~2026-12-02,2~2026-12-02,1~days.csv:7:2 By line 5 this week is week 2.",
        "days.csv~2026-12-02~2026-12-01~days.csv:7:1 This is in line 6 already.",
        "teachers.csv~1Tue:3~Third~teachers.csv:1:5 This is no period of the cycle.",
        "teachers.csv~k.lee@school.example~` `~teachers.csv:4:1 A line of rooms without a teacher",
        "students.csv~1Mon:1~Mon~students.csv:2:4 This is no period of the cycle.",
        "students.csv~Year 11~Year 99~students.csv:5:2 Year groups go from 1 to 14.",
        "students.csv~,8,Maths~,8,~students.csv:2:3 This is empty, and so is everything above",
        "students.csv~,KL~,ZZ~students.csv:4 Nothing says which member of staff this is.",
        "events.csv~2026-12-02~later~events.csv:2:2 This is not a date.",
        "events.csv~,60,~,long,~events.csv:2:4 This is no length in minutes.",
      })
  void whatIsBrokenIsNamedWithItsPlace(String file, String part, String broken, String expected) {
    Map<String, String> files = MakecalSample.files();
    files.computeIfPresent(file, (_, text) -> text.replaceFirst(Pattern.quote(part), broken));
    MakecalSample.draft(files, mistakes);
    assertThat(mistakes.inOrder())
        .anySatisfy(
            mistake ->
                assertThat(mistake.place().written() + " " + mistake.what()).startsWith(expected));
  }

  private Draft draft() {
    return MakecalSample.draft(MakecalSample.files(), mistakes);
  }

  private static Appointment lesson(
      String week, DayOfWeek day, String period, String room, String staffAndGroup) {
    String[] both = staffAndGroup.split("\\|", -1);
    return new Appointment(InCycle.always(week, day, period), room, both[0], both[1]);
  }

  private static Tuple tuple(String period, String start, String end) {
    return Tuple.tuple(period, LocalTime.parse(start), LocalTime.parse(end));
  }
}
