package school.lantern.collector.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.collector.coverage.Supposition.Kind;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.SchoolPlan;
import school.lantern.collector.timetable.TimetableFacts;

/** KHA teaches in ICT1 and OKA in the library, in period 1 of every Monday. */
class SupposedTimetableTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final List<LocalDate> workedOut = new ArrayList<>();

  @Test
  void aDayIsWorkedOutOnceForAllRooms() {
    SupposedTimetable supposed =
        supposed(
            new Supposition(Kind.NOBODY, "ICT1", null, "1", ""),
            new Supposition(Kind.THERE, "LIB", null, "1", "KHA"));
    assertThat(supposed.touches("ICT1", MONDAY)).isTrue();
    assertThat(supposed.touches("LIB", MONDAY)).isTrue();
    assertThat(supposed.elsewhere(List.of(MONDAY)))
        .containsExactly("KHA supervises ICT1 in Period 1 on some of these days.");
    assertThat(supposed.changed(MONDAY)).isSameAs(supposed.changed(MONDAY));
    assertThat(workedOut).containsExactly(MONDAY);
  }

  @Test
  void whatNamesNothingIsKnownWithoutADay() {
    SupposedTimetable supposed =
        supposed(new Supposition(Kind.THERE, "LIB", DayOfWeek.MONDAY, "1", Supposition.SOMEBODY));
    assertThat(supposed.names("LIB", MONDAY)).isTrue();
    assertThat(supposed.names("LIB", MONDAY.plusDays(1))).isFalse();
    assertThat(supposed.names("ICT1", MONDAY)).isFalse();
    assertThat(workedOut).isEmpty();
  }

  @Test
  void aPeriodThatDoesNotRingTouchesNothing() {
    SupposedTimetable supposed =
        supposed(new Supposition(Kind.THERE, "LIB", null, "9", Supposition.SOMEBODY));
    assertThat(supposed.touches("LIB", MONDAY)).isFalse();
  }

  private SupposedTimetable supposed(Supposition... suppositions) {
    SchoolPlan plan =
        new SchoolPlan(
            new TimetableFacts(
                TimetableFacts.NONE.calendar(),
                List.of(
                    new Bell(
                        "1", LocalTime.of(9, 0), LocalTime.of(10, 0), Bell.Applies.ORDINARILY)),
                List.of(lesson("ICT1", "KHA"), lesson("LIB", "OKA")),
                List.of(),
                Arrangements.NONE),
            People.NONE);
    return new SupposedTimetable(
        plan,
        List.of(suppositions),
        day -> {
          workedOut.add(day);
          return plan.day(day, LONDON);
        },
        LONDON);
  }

  private static Appointment lesson(String room, String staff) {
    return new Appointment(InCycle.always(null, DayOfWeek.MONDAY, "1"), room, staff, null);
  }
}
