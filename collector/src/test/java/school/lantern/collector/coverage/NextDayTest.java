package school.lantern.collector.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.MovableClock;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.supervision.Amounts;
import school.lantern.collector.supervision.Cell;
import school.lantern.collector.supervision.CellKey;
import school.lantern.collector.supervision.RoomDayCoverage;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.TimetableFacts;

/** Friday noon, long ago; Monday is an INSET day, so the next school day is Tuesday. */
@QuarkusTest
class NextDayTest {
  private static final LocalDate FRIDAY = LocalDate.of(2017, 3, 10);
  private static final LocalDate TUESDAY = LocalDate.of(2017, 3, 14);

  @Inject NextDay nextDay;
  @Inject Labels labels;
  @Inject CoverageSample sample;
  @Inject Timetable timetable;
  @Inject MovableClock clock;
  @Inject LanternConfig config;

  @BeforeEach
  void begin() {
    sample.begin();
    clock.set(FRIDAY.atTime(LocalTime.NOON).atZone(config.zone()).toInstant());
  }

  @AfterEach
  void end() {
    clock.reset();
    timetable.replace(config.site(), TimetableFacts.NONE);
  }

  @Test
  void whoIsAwayAndNotCoveredIsMissing() {
    school(List.of(cover("S1", null)));

    NextDay.Missing missing = nextDay.look(labels.names());

    assertThat(missing.day()).isEqualTo("Tuesday 14 March 2017");
    assertThat(missing.uncovered())
        .containsExactly(
            new NextDay.Slot(
                "ICT suite 1", "Period 3", "10:40 to 11:40", "Maria Ellis is away (8B Maths)"));
  }

  @Test
  void whoIsCoveredIsNotMissing() {
    school(List.of(cover("S1", "S2")));
    assertThat(nextDay.look(labels.names()).uncovered()).isEmpty();
  }

  @Test
  void aRoomThatWasUsedLatelyAndHasNobodyIsLikelyToBeAlone() {
    school(List.of());
    used("LIB", TUESDAY.minusWeeks(1), "3");
    used("LIB", TUESDAY.minusWeeks(1).plusDays(1), "4");
    used("ICT1", TUESDAY.minusWeeks(2), "3");

    assertThat(nextDay.look(labels.names()).alone())
        .containsExactly(
            new NextDay.Slot(
                "Library",
                "Period 3",
                "10:40 to 11:40",
                "used for 25 min on this weekday in the last 4 weeks"));
  }

  @Test
  void withoutASchoolDayInSightNothingIsMissing() {
    assertThat(nextDay.look(labels.names()))
        .isEqualTo(new NextDay.Missing("", List.of(), List.of()));
  }

  private void school(List<Cover.Entered> cover) {
    timetable.replace(
        config.site(),
        new TimetableFacts(
            new SchoolCalendar(
                List.of(new Term("Spring", FRIDAY.minusDays(40), FRIDAY.plusDays(20))),
                List.of(new Closure(FRIDAY.plusDays(3), FRIDAY.plusDays(3), "INSET")),
                List.of()),
            List.of(bell("3", "10:40", "11:40"), bell("4", "11:40", "12:30")),
            List.of(
                new Appointment(
                    InCycle.always(null, DayOfWeek.TUESDAY, "3"), "ICT1", "S1", "8B Maths")),
            cover,
            Arrangements.NONE));
  }

  private static Cover.Entered cover(String absent, @Nullable String covering) {
    return new Cover.Entered(
        new Cover(TUESDAY, "3", "ICT1", absent, covering), Instant.EPOCH, "J. Okafor");
  }

  private void used(String room, LocalDate day, String period) {
    Duration use = Duration.ofMinutes(25);
    Cell cell =
        new Cell(
            new CellKey(period, 8, null),
            new Amounts(use, Duration.ZERO, Amounts.Supervised.NONE, use, Duration.ZERO));
    sample.put(room, day, new RoomDayCoverage(List.of(cell), List.of(), List.of()));
  }

  private static Bell bell(String period, String from, String until) {
    return new Bell(
        period,
        LocalTime.parse(from),
        LocalTime.parse(until),
        Bell.Applies.on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
  }
}
