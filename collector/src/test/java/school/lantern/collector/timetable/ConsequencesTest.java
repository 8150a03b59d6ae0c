package school.lantern.collector.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.MovableClock;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.Amounts;
import school.lantern.collector.supervision.Cell;
import school.lantern.collector.supervision.CellKey;
import school.lantern.collector.supervision.RoomDayCoverage;

/** Rooms with machines that were never enrolled, of which only one was ever used. */
@QuarkusTest
class ConsequencesTest {
  private static final LocalDate MON = LocalDate.of(2026, 11, 23);
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 12);
  private static final Appointment LESSON =
      new Appointment(InCycle.always(null, DayOfWeek.MONDAY, "1"), "ICT1", "KHA", "8B");

  @Inject Timetable timetable;
  @Inject Fleet fleet;
  @Inject CoverageLedger ledger;
  @Inject MovableClock clock;
  @Inject TimetableTest.Marked marked;
  private String site = "";

  @BeforeEach
  void anotherSchool() {
    site = "consequences-" + UUID.randomUUID();
    clock.set(Instant.parse("2026-11-23T10:00:00Z"));
    fleet.replaceWorkstations(site, Map.of("pc1", "ICT1", "pc2", "LIB"));
    marked.forget(site);
    ledger.replace(new Scope(site, "LIB", OCTOBER), used());
    ledger.replace(
        new Scope(site, "ICT1", OCTOBER), new RoomDayCoverage(List.of(), List.of(), List.of()));
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void anExemptionOfAPupilIsLookedAtWhereSomebodyUsedAComputerAndToday() {
    timetable.replace(site, school().facts());
    assertThat(exempt(new Exemption.What(null, Set.of(), Set.of("P1")))).isTrue();
    assertThat(marked.of(site))
        .containsExactlyInAnyOrder(
            new Scope(site, "LIB", OCTOBER),
            new Scope(site, "LIB", MON),
            new Scope(site, "ICT1", MON));
  }

  @Test
  void anExemptionOfARoomIsNothingToOthers() {
    timetable.replace(site, school().facts());
    assertThat(exempt(new Exemption.What("LIB", Set.of(12), Set.of()))).isTrue();
    assertThat(marked.of(site))
        .containsExactlyInAnyOrder(new Scope(site, "LIB", OCTOBER), new Scope(site, "LIB", MON));
  }

  @Test
  void anotherDayIsLookedAtInRoomsWhoseMachinesNeverReported() {
    timetable.replace(site, new TimetableSample().facts());
    ByClock atNine = TimetableSample.clock("09:00", "10:00", Recurrence.once(MON));
    Appointment first = new Appointment(atNine, "HALL", "KHA", null);
    assertThat(timetable.amend(site, Amendment.of(List.of(), List.of(first)))).isTrue();
    assertThat(marked.of(site))
        .as("nothing was planned before, so no room could be judged")
        .contains(new Scope(site, "LIB", MON), new Scope(site, "ICT1", MON))
        .contains(new Scope(site, "HALL", MON));
  }

  @Test
  void whatWasForeseenOfAnOlderPlanIsWorkedOutAnew() {
    timetable.replace(site, school().facts());
    Timetable.Foreseen foreseen = timetable.foresee(site, Amendment.of(List.of(), List.of(LESSON)));
    Closure today = new Closure(MON, MON, "Snow");
    timetable.replace(site, school().calendar(List.of(), List.of(today)).facts());
    assertThat(timetable.amend(site, foreseen)).isTrue();
    assertThat(marked.of(site))
        .as("today nothing differs any more")
        .containsExactlyInAnyOrder(
            new Scope(site, "ICT1", MON.minusWeeks(1)), new Scope(site, "ICT1", MON.minusWeeks(2)));
  }

  private boolean exempt(Exemption.What what) {
    Exemption open = new Exemption(what, new Dates(null, MON.plusYears(1)), "Study", "Head");
    return timetable.amend(site, Amendment.NONE.withExemptions(List.of(), List.of(open)));
  }

  private static TimetableSample school() {
    return new TimetableSample().bell("1", "09:00", "10:00");
  }

  private static RoomDayCoverage used() {
    Duration hour = Duration.ofHours(1);
    Amounts alone = new Amounts(hour, Duration.ZERO, Amounts.Supervised.NONE, hour, Duration.ZERO);
    return new RoomDayCoverage(
        List.of(new Cell(new CellKey("1", 8, null), alone)),
        List.of(),
        List.of(),
        RoomDayCoverage.Kind.SCHOOL);
  }
}
