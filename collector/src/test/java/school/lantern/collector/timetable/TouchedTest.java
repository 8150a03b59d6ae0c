package school.lantern.collector.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.collector.stale.Scope;

class TouchedTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Touched TOUCHED = new Touched("main", MONDAY, ZoneId.of("Europe/London"));
  private static final Scope LIBRARY = new Scope("main", "LIBRARY", MONDAY);
  private static final Appointment LESSON =
      new Appointment(InCycle.always(null, DayOfWeek.MONDAY, "1"), "ICT1", "KHA", "8B");

  @Test
  void aRoomWithoutLessonsIsLookedAtAnewWhenTheTimetableBecomesKnownOrUnknown() {
    assertThat(touched(TimetableFacts.NONE, school(LESSON))).contains(LIBRARY);
    assertThat(touched(school(LESSON), TimetableFacts.NONE)).contains(LIBRARY);
  }

  @Test
  void aLessonMoreOrLessIsNothingToOtherRoomsAndDays() {
    assertThat(touched(school(), school(LESSON)))
        .containsExactlyInAnyOrder(
            new Scope("main", "ICT1", MONDAY),
            new Scope("main", "ICT1", MONDAY.minusWeeks(1)),
            new Scope("main", "ICT1", MONDAY.minusWeeks(2)));
  }

  private static Set<Scope> touched(TimetableFacts before, TimetableFacts after) {
    return TOUCHED.between(
        new SchoolPlan(before, People.NONE), new SchoolPlan(after, People.NONE), Set.of("LIBRARY"));
  }

  private static TimetableFacts school(Appointment... appointments) {
    return new TimetableFacts(
        TimetableFacts.NONE.calendar(),
        List.of(new Bell("1", LocalTime.of(9, 0), LocalTime.of(10, 0), Bell.Applies.ORDINARILY)),
        List.of(appointments),
        List.of(),
        Arrangements.NONE);
  }
}
