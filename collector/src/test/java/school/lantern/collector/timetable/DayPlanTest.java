package school.lantern.collector.timetable;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayPlanTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate WEEK_A = LocalDate.of(2026, 11, 23);
  private static final LocalDate WEEK_B = WEEK_A.plusWeeks(1);
  private static final Instant NOON = Instant.parse("2026-11-23T12:04:00Z");

  private static final SchoolCalendar CALENDAR =
      new SchoolCalendar(
          List.of(new Term("Year", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 12, 18))),
          List.of(new Closure(WEEK_A.plusDays(4), WEEK_A.plusDays(4), "INSET")),
          List.of(new WeekStart(WEEK_A, "A"), new WeekStart(LocalDate.of(2026, 3, 2), "A")));

  private static final List<Bell> BELLS =
      List.of(
          bell("1", "09:00", "10:00"),
          bell("2", "10:00", "11:00"),
          bell("Break", "11:00", "11:20"),
          bell("1", "09:30", "10:10", FRIDAY),
          bell("Night", "00:30", "01:30", SUNDAY),
          bell("Later", "01:30", "02:30", SUNDAY),
          bell("Late", "22:00", "00:00", SATURDAY));

  @Test
  void aLessonIsWhereTheTimetableSays() {
    assertThat(plan(WEEK_A, lesson("A", MONDAY, "1", "ICT1", "KHA")))
        .containsExactly("09:00-10:00 ICT1 LESSON 8B KHA Timetable");
  }

  @Test
  void theOtherWeekHasOtherLessons() {
    Appointment inA = lesson("A", MONDAY, "1", "ICT1", "KHA");
    Appointment inB = lesson("B", MONDAY, "1", "ICT1", "OKA");
    Appointment inBoth = lesson(null, MONDAY, "2", "ICT1", "LEE");
    assertThat(plan(WEEK_A, inA, inB, inBoth))
        .containsExactly(
            "09:00-10:00 ICT1 LESSON 8B KHA Timetable", "10:00-11:00 ICT1 LESSON 8B LEE Timetable");
    assertThat(plan(WEEK_B, inA, inB, inBoth))
        .containsExactly(
            "09:00-10:00 ICT1 LESSON 8B OKA Timetable", "10:00-11:00 ICT1 LESSON 8B LEE Timetable");
  }

  @Test
  void aWeekWithoutSchoolTakesNoTurn() {
    SchoolCalendar halfTerm =
        new SchoolCalendar(
            CALENDAR.terms(),
            List.of(new Closure(WEEK_B, WEEK_B.plusDays(4), "Half term")),
            List.of(new WeekStart(WEEK_A, "A")));
    List<String> cycle = List.of("A", "B");
    assertThat(halfTerm.weekOf(WEEK_A.plusWeeks(2), cycle)).contains("B");
    assertThat(halfTerm.weekOf(WEEK_A.minusDays(1), cycle)).isEmpty();
    assertThat(halfTerm.weekOf(WEEK_A.minusDays(1), List.of("A"))).contains("A");
  }

  @Test
  void nothingHappensOnClosedDaysOutsideTermsAndAtWeekends() {
    assertThat(periods(WEEK_A.plusDays(4))).as("INSET").isEmpty();
    assertThat(periods(LocalDate.of(2026, 12, 21))).as("holidays").isEmpty();
    assertThat(day(facts(List.of()), WEEK_A.plusDays(5)).periods())
        .as("Saturday has a bell of its own")
        .hasSize(1);
    assertThat(
            day(
                    new TimetableFacts(
                        CALENDAR,
                        List.of(bell("1", "09:00", "10:00")),
                        List.of(),
                        List.of(),
                        Arrangements.NONE),
                    WEEK_A.plusDays(5))
                .periods())
        .as("ordinary bells are for Monday to Friday")
        .isEmpty();
  }

  @Test
  void aWeekdayWithBellsOfItsOwnUsesOnlyThose() {
    assertThat(periods(WEEK_B.plusDays(4)))
        .containsExactly("1 2026-12-04T09:30:00Z 2026-12-04T10:10:00Z");
  }

  @Test
  void aPeriodMayEndAtMidnight() {
    assertThat(periods(WEEK_A.plusDays(5)))
        .containsExactly("Late 2026-11-28T22:00:00Z 2026-11-29T00:00:00Z");
  }

  @Test
  void theNightThatSkipsAnHour() {
    assertThat(periods(LocalDate.of(2026, 3, 29)))
        .containsExactly(
            "Night 2026-03-29T00:30:00Z 2026-03-29T01:00:00Z",
            "Later 2026-03-29T01:00:00Z 2026-03-29T01:30:00Z");
  }

  @Test
  void theNightThatRepeatsAnHour() {
    assertThat(periods(LocalDate.of(2026, 10, 25)))
        .containsExactly(
            "Night 2026-10-24T23:30:00Z 2026-10-25T00:30:00Z",
            "Later 2026-10-25T00:30:00Z 2026-10-25T02:30:00Z");
  }

  @Test
  void summerLessonsAreSchoolTime() {
    assertThat(periods(LocalDate.of(2026, 6, 1)).getFirst())
        .isEqualTo("1 2026-06-01T08:00:00Z 2026-06-01T09:00:00Z");
  }

  @Test
  void coverReplacesTheAbsentTeacherAndSaysWhoEnteredIt() {
    Appointment lesson = lesson("A", MONDAY, "1", "ICT1", "KHA");
    assertThat(plan(List.of(cover("1", "ICT1", "KHA", "OKA")), lesson))
        .containsExactly("09:00-10:00 ICT1 COVER 8B OKA Cover entered 23 Nov 12:04 by J. Okafor");
  }

  @Test
  void coverByNobodyLeavesTheRoomUnsupervised() {
    Appointment lesson = lesson("A", MONDAY, "1", "ICT1", "KHA");
    Appointment second = lesson("A", MONDAY, "1", "ICT1", "LEE");
    assertThat(plan(List.of(cover("1", "ICT1", "KHA", null)), lesson)).isEmpty();
    assertThat(plan(List.of(cover("1", "ICT1", "KHA", null)), lesson, second))
        .as("the second teacher of the room stays")
        .containsExactly("09:00-10:00 ICT1 LESSON 8B LEE Timetable");
  }

  @Test
  void aClassMayBeCoveredInAnotherRoom() {
    Appointment lesson = lesson("A", MONDAY, "1", "ICT1", "KHA");
    assertThat(plan(List.of(cover("1", "LIB", "KHA", "OKA")), lesson))
        .containsExactly("09:00-10:00 LIB COVER 8B OKA Cover entered 23 Nov 12:04 by J. Okafor");
    assertThat(plan(List.of(cover("1", "LIB", "KHA", "KHA")), lesson))
        .as("the teacher moves with the class")
        .containsExactly("09:00-10:00 LIB COVER 8B KHA Cover entered 23 Nov 12:04 by J. Okafor");
  }

  @Test
  void somebodyMayStepInBesidesTheTimetable() {
    Appointment duty = new Appointment(InCycle.always(null, MONDAY, "Break"), "HALL", "LEE", null);
    assertThat(plan(List.of(cover("Break", "LIB", null, "OKA")), duty))
        .containsExactly(
            "11:00-11:20 HALL DUTY null LEE Timetable",
            "11:00-11:20 LIB COVER null OKA Cover entered 23 Nov 12:04 by J. Okafor");
  }

  @Test
  void coverOfAnotherPeriodOrDateChangesNothing() {
    Appointment lesson = lesson("A", MONDAY, "1", "ICT1", "KHA");
    Cover tomorrow = new Cover(WEEK_A.plusDays(1), "1", "ICT1", "KHA", null);
    assertThat(plan(List.of(cover("2", "ICT1", "KHA", null), tomorrow), lesson)).hasSize(1);
  }

  private static List<String> plan(LocalDate day, Appointment... appointments) {
    return written(facts(List.of(), appointments), day);
  }

  private static List<String> plan(List<Cover> cover, Appointment... appointments) {
    return written(facts(cover, appointments), WEEK_A);
  }

  private static SchoolDay day(TimetableFacts facts, LocalDate day) {
    return SchoolDay.of(facts, day, LONDON, People.NONE);
  }

  private static List<String> written(TimetableFacts facts, LocalDate day) {
    return day(facts, day).slots().stream()
        .map(
            slot ->
                "%s-%s %s %s %s %s %s"
                    .formatted(
                        slot.period().from().atZone(LONDON).toLocalTime(),
                        slot.period().until().atZone(LONDON).toLocalTime(),
                        slot.roomId(),
                        slot.what().kind(),
                        slot.what().group(),
                        slot.supervisor().name(),
                        slot.source()))
        .toList();
  }

  private static List<String> periods(LocalDate day) {
    return day(facts(List.of()), day).periods().stream()
        .map(period -> period.name() + " " + period.from() + " " + period.until())
        .toList();
  }

  private static TimetableFacts facts(List<Cover> cover, Appointment... appointments) {
    return new TimetableFacts(
        CALENDAR,
        BELLS,
        List.of(appointments),
        cover.stream().map(one -> new Cover.Entered(one, NOON, "J. Okafor")).toList(),
        Arrangements.NONE);
  }

  private static Bell bell(String period, String start, String end, DayOfWeek... weekdays) {
    return new Bell(
        period, LocalTime.parse(start), LocalTime.parse(end), Bell.Applies.on(Set.of(weekdays)));
  }

  private static Appointment lesson(
      @Nullable String week, DayOfWeek day, String period, String room, String staff) {
    return new Appointment(InCycle.always(week, day, period), room, staff, "8B");
  }

  private static Cover cover(
      String period, String room, @Nullable String absent, @Nullable String covering) {
    return new Cover(WEEK_A, period, room, absent, covering);
  }
}
