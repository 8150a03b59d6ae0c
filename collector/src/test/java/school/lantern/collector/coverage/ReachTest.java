package school.lantern.collector.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Recurrence;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.TimetableFacts;
import school.lantern.collector.timetable.When;

class ReachTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Span FORTNIGHT = new Span(MONDAY, MONDAY.plusDays(13));
  private static final LocalDate LATER = MONDAY.plusDays(60);

  @Test
  void withoutATimetableNothingIsCovered() {
    Reach reach = Reach.of(school(), FORTNIGHT, LATER);
    assertThat(reach.any()).isFalse();
    assertThat(reach.missing())
        .isEqualTo("No timetable has been imported, so none covers these dates.");
  }

  @Test
  void aTimetableWithoutDatesCoversEverything() {
    Reach reach = Reach.of(school(lesson(Dates.ALWAYS)), FORTNIGHT, LATER);
    assertThat(reach.any()).isTrue();
    assertThat(reach.missing()).isNull();
  }

  @Test
  void lastYearsTimetableCoversNothingOfThisOnes() {
    Reach reach = Reach.of(school(lesson(new Dates(null, MONDAY.minusDays(1)))), FORTNIGHT, LATER);
    assertThat(reach.any()).isFalse();
    assertThat(reach.missing()).isEqualTo("No timetable covers these dates.");
  }

  @Test
  void aTimetableThatBeginsLaterLeavesDaysWithout() {
    Reach reach = Reach.of(school(lesson(new Dates(MONDAY.plusDays(2), null))), FORTNIGHT, LATER);
    assertThat(reach.any()).isTrue();
    assertThat(reach.missing())
        .isEqualTo(
            "No timetable covers 2 of the 9 school days, between 23 November 2026 and 24 November"
                + " 2026.");
  }

  @Test
  void datesByTheClockCountAndWhatLiesAheadDoesNot() {
    ByClock clock =
        new ByClock(
            LocalTime.of(9, 0),
            LocalTime.of(10, 0),
            Recurrence.weekly(MONDAY.plusDays(1), MONDAY.plusDays(8)));
    assertThat(Reach.of(school(clock), FORTNIGHT, MONDAY.plusDays(8)).without())
        .containsExactly(MONDAY);
    assertThat(Reach.of(school(clock), FORTNIGHT, MONDAY.minusDays(1)).missing()).isNull();
  }

  /** The second Friday is closed. */
  private static TimetableFacts school(When... lessons) {
    return new TimetableFacts(
        new SchoolCalendar(
            List.of(),
            List.of(new Closure(MONDAY.plusDays(11), MONDAY.plusDays(11), "INSET")),
            List.of()),
        List.of(),
        Stream.of(lessons).map(when -> new Appointment(when, "ICT1", "S1", "8B")).toList(),
        List.of(),
        Arrangements.NONE);
  }

  private static InCycle lesson(Dates dates) {
    return new InCycle(null, DayOfWeek.MONDAY, "1", dates);
  }
}
