package school.lantern.collector.timetable;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which bell rings for whom on which day. */
class BellsTest {
  private static final LocalDate MON = LocalDate.of(2026, 11, 23);
  private static final LocalDate FRI = MON.plusDays(4);
  private static final LocalDate EXAM = MON.plusWeeks(1);

  private static TimetableSample school() {
    return new TimetableSample()
        .group("8B", 8)
        .group("11A", 11)
        .bell("1", "09:00", "10:00")
        .bell("2", "10:00", "11:00")
        .lesson(InCycle.always(null, MONDAY, "1"), "ICT1", "KHA", "8B")
        .lesson(InCycle.always(null, MONDAY, "1"), "ICT2", "LEE", "11A")
        .lesson(InCycle.always(null, MONDAY, "2"), "ICT2", "LEE", "11A")
        .lesson(InCycle.always(null, MONDAY, "1"), "LIB", "OKA", null);
  }

  @Test
  void aYearGroupGoesByItsOwnBellWhereItHasOne() {
    TimetableSample school = school().bell("1", "09:20", "10:10", TimetableSample.forYears(11, 12));
    assertThat(school.slots(MON))
        .containsExactly(
            "09:00-10:00 1 ICT1 LESSON 8B KHA",
            "09:00-10:00 1 LIB DUTY null OKA",
            "09:20-10:10 1 ICT2 LESSON 11A LEE",
            "10:00-11:00 2 ICT2 LESSON 11A LEE");
    assertThat(school.day(MON).periods()).extracting(BellPeriod::name).containsExactly("1", "2");
  }

  @Test
  void theSharedYearOfItsPupilsIsTheYearOfAClass() {
    TimetableSample school =
        new TimetableSample()
            .bell("1", "09:00", "10:00")
            .bell("1", "09:20", "10:10", TimetableSample.forYears(11))
            .pupil("P1", 11)
            .pupil("P2", 11)
            .pupil("P3", 12)
            .group("same", null, "P1", "P2")
            .group("mixed", null, "P1", "P3")
            .group("unknown", null, "P1", "P9")
            .lesson(InCycle.always(null, MONDAY, "1"), "R1", "KHA", "same")
            .lesson(InCycle.always(null, MONDAY, "1"), "R2", "LEE", "mixed")
            .lesson(InCycle.always(null, MONDAY, "1"), "R3", "OKA", "unknown");
    assertThat(school.slots(MON))
        .containsExactly(
            "09:00-10:00 1 R2 LESSON mixed LEE",
            "09:00-10:00 1 R3 LESSON unknown OKA",
            "09:20-10:10 1 R1 LESSON same KHA");
  }

  @Test
  void whoWatchesAtLunchWatchesAtEveryLunch() {
    TimetableSample school =
        new TimetableSample()
            .bell("Lunch", "12:40", "13:20", TimetableSample.forYears(10, 11))
            .bell("Lunch", "12:00", "12:40", TimetableSample.forYears(7, 8))
            .lesson(InCycle.always(null, MONDAY, "Lunch"), "HALL", "OKA", null);
    assertThat(school.slots(MON))
        .containsExactly(
            "12:00-12:40 Lunch HALL DUTY null OKA", "12:40-13:20 Lunch HALL DUTY null OKA");
    assertThat(school.day(MON).periods())
        .as("as the lowest year group has it")
        .singleElement()
        .satisfies(lunch -> assertThat(lunch.from()).isEqualTo("2026-11-23T12:00:00Z"));
  }

  @Test
  void aPeriodThatTheYearGroupDoesNotHaveDoesNotTakePlace() {
    TimetableSample school =
        new TimetableSample()
            .group("8B", 8)
            .bell("6", "15:00", "16:00", TimetableSample.forYears(11))
            .lesson(InCycle.always(null, MONDAY, "6"), "ICT1", "KHA", "8B");
    assertThat(school.slots(MON)).isEmpty();
  }

  @Test
  void earlyClosingIsForEverybody() {
    TimetableSample school = school().bell("1", "09:00", "09:30", TimetableSample.onDate(EXAM));
    assertThat(school.slots(EXAM))
        .as("the second period does not take place")
        .containsExactly(
            "09:00-09:30 1 ICT1 LESSON 8B KHA",
            "09:00-09:30 1 ICT2 LESSON 11A LEE",
            "09:00-09:30 1 LIB DUTY null OKA");
    assertThat(school.slots(MON)).hasSize(4);
  }

  @Test
  void anExamDayOfOneYearGroupLeavesTheOthersAlone() {
    TimetableSample school = school().bell("1", "09:00", "12:00", TimetableSample.onDate(EXAM, 11));
    assertThat(school.slots(EXAM))
        .containsExactly(
            "09:00-10:00 1 ICT1 LESSON 8B KHA",
            "09:00-12:00 1 ICT2 LESSON 11A LEE",
            "09:00-10:00 1 LIB DUTY null OKA");
    assertThat(school.day(EXAM).periods()).hasSize(2);
  }

  @Test
  void onADateWithBellsOfItsOwnAYearGroupStillComesBeforeAll() {
    TimetableSample school =
        school()
            .bell("1", "09:00", "09:30", TimetableSample.onDate(EXAM))
            .bell("1", "09:10", "09:40", TimetableSample.onDate(EXAM, 11));
    assertThat(school.slots(EXAM))
        .containsExactly(
            "09:00-09:30 1 ICT1 LESSON 8B KHA",
            "09:00-09:30 1 LIB DUTY null OKA",
            "09:10-09:40 1 ICT2 LESSON 11A LEE");
  }

  @Test
  void aWeekdayComesBeforeTheOrdinaryAndADateBeforeTheWeekday() {
    Bells bells =
        new Bells(
            school()
                .bell("1", "09:30", "10:10", Bell.Applies.on(Set.of(FRIDAY)))
                .bell("1", "09:00", "09:20", TimetableSample.onDate(FRI))
                .facts()
                .bells());
    assertThat(bells.on(MON, null)).extracting(Bell::period).containsExactly("1", "2");
    assertThat(bells.on(FRI.plusWeeks(1), 8))
        .extracting(bell -> bell.start().toString())
        .containsExactly("09:30");
    assertThat(bells.on(FRI, null))
        .extracting(bell -> bell.end().toString())
        .containsExactly("09:20");
    assertThat(bells.on(SATURDAY, null)).isEmpty();
    assertThat(bells.has("2", MONDAY, 8)).isTrue();
    assertThat(bells.has("2", FRIDAY, 8)).isFalse();
  }

  @Test
  void aSaturdayMorningOnOneDateIsASchoolDay() {
    LocalDate saturday = MON.plusDays(5);
    TimetableSample school = school().bell("1", "09:00", "12:00", TimetableSample.onDate(saturday));
    assertThat(school.day(saturday).open()).isTrue();
    assertThat(school.day(saturday).periods()).hasSize(1);
    assertThat(school.day(saturday.plusWeeks(1)).open()).isFalse();
  }

  @Test
  void coverOfAYearGroupsPeriodIsAtItsTime() {
    TimetableSample school =
        school()
            .bell("1", "09:20", "10:10", TimetableSample.forYears(11))
            .cover(new Cover(MON, "1", "ICT2", "LEE", "SUB"))
            .cover(new Cover(MON, "1", "HALL", null, "SUB"));
    assertThat(school.slots(MON))
        .containsExactly(
            "09:00-10:00 1 HALL COVER null SUB",
            "09:00-10:00 1 ICT1 LESSON 8B KHA",
            "09:00-10:00 1 LIB DUTY null OKA",
            "09:20-10:10 1 ICT2 COVER 11A SUB",
            "10:00-11:00 2 ICT2 LESSON 11A LEE");
  }

  @Test
  void aClosedDayHasNoBellsWhateverIsNamed() {
    TimetableSample school =
        school()
            .calendar(
                List.of(new Term("Autumn", MON.minusWeeks(4), MON.plusWeeks(4))),
                List.of(new Closure(EXAM, EXAM, "INSET")))
            .bell("1", "09:00", "09:30", TimetableSample.onDate(EXAM));
    assertThat(school.day(EXAM).open()).isFalse();
    assertThat(school.day(EXAM).known()).isTrue();
    assertThat(school.day(EXAM).periods()).isEmpty();
    assertThat(school.slots(EXAM)).isEmpty();
    assertThat(school.day(MON.plusWeeks(5)).open()).as("after the term").isFalse();
  }
}
