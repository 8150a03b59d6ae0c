package school.lantern.collector.timetable;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.lantern.collector.timetable.TimetableSample.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lessons as calendars have them. */
class ByClockTest {
  private static final LocalDate MON = LocalDate.of(2026, 11, 23);
  private static final LocalDate JULY = LocalDate.of(2027, 7, 16);

  @Test
  void everyOtherWeekButNotOnThatDate() {
    Recurrence fortnightly = new Recurrence(MON, JULY, 2, Set.of(MON.plusWeeks(4)));
    TimetableSample school =
        new TimetableSample().lesson(clock("09:05", "10:00", fortnightly), "ICT1", "KHA", "8B");
    assertThat(school.slots(MON)).containsExactly("09:05-10:00 09:05 ICT1 LESSON 8B KHA");
    assertThat(school.slots(MON.plusWeeks(1))).isEmpty();
    assertThat(school.slots(MON.plusWeeks(2))).hasSize(1);
    assertThat(school.slots(MON.plusWeeks(4))).as("exception").isEmpty();
    assertThat(school.slots(MON.minusWeeks(2))).as("before the first").isEmpty();
    assertThat(school.slots(LocalDate.of(2027, 7, 5))).hasSize(1);
    assertThat(school.slots(LocalDate.of(2027, 7, 19))).as("after the last").isEmpty();
    assertThat(school.slots(MON.plusDays(1))).isEmpty();
  }

  @Test
  void overTheTurnOfTheYearEveryThirdWeekStaysThird() {
    Recurrence third = new Recurrence(LocalDate.of(2026, 12, 14), JULY, 3, Set.of());
    assertThat(third.falls(LocalDate.of(2027, 1, 4))).isTrue();
    assertThat(third.falls(LocalDate.of(2026, 12, 28))).isFalse();
    assertThat(third.falls(LocalDate.of(2027, 1, 25))).isTrue();
  }

  @Test
  void aSchoolWithACalendarOnlyIsOpenWhenNothingIsClosed() {
    TimetableSample school =
        new TimetableSample()
            .calendar(List.of(), List.of(new Closure(MON.plusDays(1), MON.plusDays(1), "INSET")))
            .lesson(clock("09:05", "10:00", Recurrence.weekly(MON, JULY)), "ICT1", "KHA", "8B")
            .lesson(
                clock("10:00", "12:00", Recurrence.once(MON.plusDays(5))), "ICT1", "KHA", "Club");
    assertThat(school.day(MON).known()).isTrue();
    assertThat(school.day(MON).open()).isTrue();
    assertThat(school.day(MON.plusDays(1)).open()).isFalse();
    assertThat(school.day(MON.plusDays(2)).open()).as("a day without lessons").isTrue();
    assertThat(school.day(MON.plusDays(5)).open()).as("a Saturday with a club").isTrue();
    assertThat(school.day(MON.plusDays(6)).open()).as("a Sunday").isFalse();
    assertThat(new TimetableSample().day(MON).known()).isFalse();
  }

  @Test
  void thePeriodGoesByTheBellWithTheSameTimes() {
    TimetableSample school =
        new TimetableSample()
            .bell("3", "09:05", "10:00")
            .lesson(clock("09:05", "10:00", Recurrence.once(MON)), "ICT1", "KHA", "8B")
            .lesson(clock("09:05", "10:05", Recurrence.once(MON)), "ICT2", "LEE", "9C");
    assertThat(school.slots(MON))
        .containsExactly(
            "09:05-10:00 3 ICT1 LESSON 8B KHA", "09:05-10:05 09:05 ICT2 LESSON 9C LEE");
  }

  @Test
  void coverNamesTheStartWhereNoBellIs() {
    TimetableSample school =
        new TimetableSample()
            .lesson(clock("09:05", "10:00", Recurrence.once(MON)), "ICT1", "KHA", "8B")
            .cover(new Cover(MON, "09:05", "ICT1", "KHA", "OKA"));
    assertThat(school.slots(MON)).containsExactly("09:05-10:00 09:05 ICT1 COVER 8B OKA");
    assertThat(new SchoolPlan(school.facts(), People.NONE).coverable(MON, TimetableSample.LONDON))
        .extracting(BellPeriod::name)
        .containsExactly("09:05");
  }

  @Test
  void coverOfOnePeriodTakesThatTimeOutOfADoubleLesson() {
    TimetableSample school =
        new TimetableSample()
            .bell("1", "09:00", "10:00")
            .bell("2", "10:00", "11:00")
            .bell("3", "11:00", "12:00")
            .lesson(clock("09:00", "12:00", Recurrence.once(MON)), "ICT1", "KHA", "8B")
            .cover(new Cover(MON, "2", "ICT1", "KHA", "OKA"));
    assertThat(school.slots(MON))
        .containsExactly(
            "09:00-10:00 09:00 ICT1 LESSON 8B KHA",
            "10:00-11:00 2 ICT1 COVER 8B OKA",
            "11:00-12:00 09:00 ICT1 LESSON 8B KHA");
  }

  @Test
  void theTwoNightsOfTheYear() {
    LocalDate skips = LocalDate.of(2026, 3, 29);
    LocalDate repeats = LocalDate.of(2026, 10, 25);
    TimetableSample school =
        new TimetableSample()
            .lesson(clock("00:30", "01:30", Recurrence.once(skips)), "A", "KHA", "x")
            .lesson(clock("01:10", "01:50", Recurrence.once(skips)), "B", "KHA", "skipped whole")
            .lesson(clock("22:00", "00:00", Recurrence.once(skips)), "C", "KHA", "till midnight")
            .lesson(
                clock("00:30", "01:30", Recurrence.once(repeats)), "A", "KHA", "first happening")
            .lesson(clock("01:30", "02:00", Recurrence.once(repeats)), "B", "KHA", "an hour more");
    assertThat(school.day(skips).slots())
        .extracting(
            slot -> slot.roomId() + " " + slot.period().from() + " " + slot.period().until())
        .containsExactly(
            "A 2026-03-29T00:30:00Z 2026-03-29T01:00:00Z",
            "C 2026-03-29T21:00:00Z 2026-03-29T23:00:00Z");
    assertThat(school.day(repeats).slots())
        .extracting(
            slot -> slot.roomId() + " " + slot.period().from() + " " + slot.period().until())
        .containsExactly(
            "A 2026-10-24T23:30:00Z 2026-10-25T00:30:00Z",
            "B 2026-10-25T00:30:00Z 2026-10-25T02:00:00Z");
  }

  @Test
  void anEffectiveDateChangesTheTimetableAtMidnight() {
    Dates before = new Dates(null, MON.minusDays(1));
    Dates after = new Dates(MON, null);
    TimetableSample school =
        new TimetableSample()
            .bell("1", "09:00", "10:00")
            .lesson(new InCycle(null, MONDAY, "1", before), "ICT1", "KHA", "8B")
            .lesson(new InCycle(null, MONDAY, "1", after), "ICT1", "OKA", "8B");
    assertThat(school.slots(MON.minusWeeks(1))).containsExactly("09:00-10:00 1 ICT1 LESSON 8B KHA");
    assertThat(school.slots(MON)).containsExactly("09:00-10:00 1 ICT1 LESSON 8B OKA");
  }

  @Test
  void aThreeWeekCycleTakesTurnsOverHolidaysAndTheNewYear() {
    TimetableSample school =
        new TimetableSample()
            .calendar(
                List.of(
                    new Term("Autumn", LocalDate.of(2026, 9, 7), LocalDate.of(2026, 12, 18)),
                    new Term("Spring", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 25))),
                List.of(),
                new WeekStart(LocalDate.of(2026, 12, 7), "1"))
            .bell("1", "09:00", "10:00")
            .lesson(InCycle.always("1", MONDAY, "1"), "R1", "A", "x")
            .lesson(InCycle.always("2", MONDAY, "1"), "R2", "A", "x")
            .lesson(InCycle.always("3", MONDAY, "1"), "R3", "A", "x");
    assertThat(school.slots(LocalDate.of(2026, 12, 14))).singleElement().asString().contains("R2");
    assertThat(school.slots(LocalDate.of(2026, 12, 21))).as("holidays").isEmpty();
    assertThat(school.slots(LocalDate.of(2027, 1, 4))).singleElement().asString().contains("R3");
    assertThat(school.slots(LocalDate.of(2027, 1, 11))).singleElement().asString().contains("R1");
  }

  @Test
  void whatEndsBeforeItStartsIsRefused() {
    assertThatThrownBy(() -> clock("10:00", "09:00", Recurrence.once(MON)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Recurrence.weekly(MON, MON.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Dates(MON, MON.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
