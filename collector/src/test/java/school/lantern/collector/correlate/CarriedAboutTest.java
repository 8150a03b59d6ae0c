package school.lantern.collector.correlate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.fleet.BookedTime;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Unknown;
import school.lantern.collector.stale.Claim;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.StaleScopes;
import school.lantern.collector.supervision.Blind;
import school.lantern.collector.supervision.RoomDayCoverage;
import school.lantern.collector.supervision.UnsupervisedStretch;
import school.lantern.collector.timetable.Timetable;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;

/** A laptop that is booked, a computer that is moved, and a room that is silent today. */
@QuarkusTest
class CarriedAboutTest {
  private static final LoginSession AMELIA = new LoginSession("c2", "a.khan");

  @Inject TestAgents agents;
  @Inject Lessons lessons;
  @Inject RoomDayTrials trials;
  @Inject Timetable timetable;
  @Inject Fleet fleet;
  @Inject StaleScopes stale;
  @Inject Recomputation recomputation;
  @Inject CoverageLedger ledger;
  @Inject DaySweep sweep;
  @Inject Clock clock;
  @Inject Scheduler scheduler;

  @AfterEach
  void clean() {
    fleet.replaceBookings(site(), List.of());
    fleet.replaceWorkstations(site(), Map.of());
    lessons.end();
  }

  /** In use from 11:50 to 12:20, in period 4, when nobody teaches; booked from 12:00 on. */
  @Test
  void useOfABookedLaptopBelongsToTheRoomWhereItIs() {
    lessons.begin("CA1");
    fleet.replaceBookings(
        site(),
        List.of(
            new BookedTime(
                "ca-lap",
                "CA2",
                lessons.scope("CA1").day(),
                LocalTime.of(12, 0),
                LocalTime.of(12, 10))));
    TestAgent agent = agents.enrolled("CA-Lap", "CA1");
    lessons.itIs("12:20");
    agents.send(
        agent,
        agents.batch(
            List.of(),
            agents.ago(1, Duration.ofMinutes(30), change(SessionChange.Change.LOG_ON)),
            agents.ago(2, Duration.ZERO, change(SessionChange.Change.LOG_OFF))));
    lessons.theDayIsOver();

    assertThat(reckoned("CA2").gaps())
        .extracting(UnsupervisedStretch::from, UnsupervisedStretch::until)
        .containsExactly(tuple(lessons.at("12:00"), lessons.at("12:10")));
    Duration use =
        reckoned("CA1").cells().stream()
            .map(cell -> cell.amounts().use())
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(use)
        .as("it left at noon and came back")
        .isBetween(Duration.ofMinutes(19), Duration.ofMinutes(21));
    assertThat(reckoned("CA2").blind())
        .as("it is expected where it is booked")
        .allSatisfy(
            blind -> assertThat(blind.workstationTime()).isLessThan(Duration.ofMinutes(11)));
  }

  @Test
  void pastDaysKeepTheRoomThatAComputerWasMovedFrom() {
    lessons.begin("CA3");
    fleet.replaceWorkstations(site(), Map.of("ca-pc", "CA3"));
    lessons.theDayIsOver();
    List<Blind> before = reckoned("CA3").blind();
    assertThat(before).isNotEmpty();

    fleet.replaceWorkstations(site(), Map.of("ca-pc", "CA4"));

    assertThat(reckoned("CA3").blind()).isEqualTo(before);
    assertThat(reckoned("CA4").blind()).isEmpty();
  }

  @Test
  void aRoomThatIsSilentTodayIsUnknownBeforeMidnight() {
    lessons.begin("CA5");
    fleet.replaceWorkstations(site(), Map.of("ca-silent", "CA5"));
    Scope scope = lessons.scope("CA5");
    scheduler.pause(); // the queue is ours, and so is the sweep
    try {
      sweep.begin(); // another day: whatever day an earlier test began is begun anew below
      lessons.itIs("07:00");
      sweep.begin();
      recompute(scope);
      assertThat(lessons.unknown(ledger, "CA5")).isEmpty();

      lessons.itIs("11:40");
      recompute(scope);
    } finally {
      scheduler.resume();
    }
    assertThat(lessons.unknown(ledger, "CA5"))
        .singleElement()
        .satisfies(
            unknown -> {
              assertThat(unknown.reason()).isEqualTo(Blind.Reason.NEVER_REPORTED);
              assertThat(unknown.workstationTime()).isGreaterThanOrEqualTo(Duration.ofMinutes(60));
            });
  }

  /** Until 11:10 it was missed in the one room, and from then on in the other. */
  @Test
  void aComputerThatEnrolsForAnotherRoomIsMissedThereAtOnce() {
    lessons.begin("CA6");
    scheduler.pause(); // the queue is ours
    try {
      lessons.itIs("10:00");
      TestAgent agent = agents.stranger();
      agents.enrol(agent, agents.token(1, "CA6"), "CA-Other");
      recompute(lessons.scope("CA6"));

      lessons.itIs("11:10");
      String token = agents.token(2, "CA7");
      agents.enrol(agent, token, "CA-Other");
      recompute(lessons.scope("CA6"));
      recompute(lessons.scope("CA7"));
      lessons.itIs("11:20");
      agents.enrol(agent, token, "CA-Other");
      assertThat(stale.waiting(site(), lessons.scope("CA7").day(), lessons.scope("CA7").day()))
          .as("the bell is due, the same enrolment is no news")
          .contains(lessons.scope("CA7"));
      assertThat(due()).doesNotContain(lessons.scope("CA6"), lessons.scope("CA7"));

      lessons.itIs("11:41");
      recompute(lessons.scope("CA7"));
    } finally {
      scheduler.resume();
    }
    assertThat(lessons.unknown(ledger, "CA6"))
        .extracting(Unknown::workstationTime)
        .first()
        .satisfies(time -> assertThat(time.toMinutes()).isEqualTo(30));
    assertThat(lessons.unknown(ledger, "CA7"))
        .extracting(Unknown::workstationTime)
        .first()
        .satisfies(time -> assertThat(time.toMinutes()).isBetween(30L, 31L));
  }

  private List<Scope> due() {
    List<Claim> due = stale.claim(clock.instant(), 1_000);
    due.forEach(claim -> stale.done(claim, Instant.EPOCH));
    return due.stream().map(Claim::scope).toList();
  }

  /** As the loop would: only if it is due. What else is due stays so. */
  private void recompute(Scope scope) {
    List<Claim> due = stale.claim(clock.instant(), 1_000);
    due.stream()
        .filter(claim -> !claim.scope().equals(scope))
        .forEach(claim -> stale.done(claim, Instant.EPOCH));
    assertThat(due).extracting(Claim::scope).contains(scope);
    due.stream()
        .filter(claim -> claim.scope().equals(scope))
        .forEach(claim -> recomputation.of(claim, clock.instant()));
  }

  private RoomDayCoverage reckoned(String room) {
    Scope scope = lessons.scope(room);
    RoomDayTrials.Supposed asItIs =
        new RoomDayTrials.Supposed(
            scope.site(), scope.day(), timetable.day(scope.site(), scope.day()));
    return Objects.requireNonNull(trials.with(asItIs, List.of(room)).get(room));
  }

  private String site() {
    return lessons.scope("").site();
  }

  private static SessionChange change(SessionChange.Change change) {
    return new SessionChange(AMELIA, change, SessionChange.Source.LOGIND, false);
  }
}
