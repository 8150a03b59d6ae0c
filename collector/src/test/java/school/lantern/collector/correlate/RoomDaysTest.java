package school.lantern.collector.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.IncidentStore;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Unknown;
import school.lantern.collector.rules.Rule;
import school.lantern.collector.rules.Use;
import school.lantern.collector.stale.Claim;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.Blind;
import school.lantern.collector.supervision.Cell;
import school.lantern.collector.supervision.RoomDayCoverage;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.TimetableFacts;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;
import school.lantern.model.Observation;
import school.lantern.model.SessionChange;
import school.lantern.model.WindowFocus;

/** Whole room-days on the real stores: what is kept, what is tried, and what stays untouched. */
@QuarkusTest
class RoomDaysTest {
  private static final LoginSession AMELIA = new LoginSession("c2", "a.khan");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject TestAgents agents;
  @Inject Lessons lessons;
  @Inject IncidentStore incidents;
  @Inject CoverageLedger ledger;
  @Inject RoomDayTrials trials;
  @Inject Recomputation recomputation;
  @Inject DaySweep sweep;
  @Inject Timetable timetable;
  @Inject Fleet fleet;
  @Inject Clock clock;

  @AfterEach
  void clean() {
    lessons.end();
  }

  @Test
  void aFactOfOneRoomDayLeavesAllOthersAsTheyAre() {
    TestAgent agent = begin("RD1", "rd-1");
    TestAgent other = agents.enrolled("rd-2", "RD2");
    lessons.itIs("12:20:00");
    browse(agent, 1, Duration.ofMinutes(40));
    browse(other, 1, Duration.ofMinutes(40));
    await(() -> kept().keySet().containsAll(List.of("RD1", "RD2")));
    List<Incident> incidentsBefore = incidents.ofScope(lessons.scope("RD2"));
    List<Cell> before = with("RD2", timetable.facts(site())).cells();
    Map<String, String> kept = kept();
    assertThat(incidentsBefore)
        .extracting(incident -> incident.finding().rule())
        .containsExactly(Rule.UNSUPERVISED_INTERNET);

    browse(agent, 10, Duration.ofMinutes(20));
    await(() -> !kept().getOrDefault("RD1", "").equals(kept.get("RD1")));

    assertThat(incidents.ofScope(lessons.scope("RD2"))).isEqualTo(incidentsBefore);
    assertThat(with("RD2", timetable.facts(site())).cells()).isEqualTo(before);
    assertThat(kept().get("RD2")).isEqualTo(kept.get("RD2"));
  }

  @Test
  void anotherTimetableIsTriedAndNothingIsKept() {
    TestAgent agent = begin("RD3", "rd-3");
    lessons.itIs("12:20:00");
    browse(agent, 1, Duration.ofMinutes(30));
    await(() -> kept().containsKey("RD3"));
    Scope scope = lessons.scope("RD3");
    String kept = kept().get("RD3");

    assertThat(with("RD3", timetable.facts(site())).gaps()).hasSize(1);
    assertThat(with("RD3", lessons.factsWithDutyInPeriodFour("RD3")).gaps()).isEmpty();

    assertThat(kept().get("RD3")).isNotNull().isEqualTo(kept);
    RoomDaySessions.Session session = trials.of(scope).uses().getFirst();
    assertThat(session.account()).isEqualTo("a.khan");
    assertThat(session.known().end()).isEqualTo(Use.End.SEEN);
    assertThat(session.known().internet()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aRoomFromWhichNobodyReportedIsUnknownOnceTheDayIsOver() {
    lessons.begin("RD4");
    fleet.replaceWorkstations(site(), Map.of("rd-silent", "RD4"));
    Scope silent = lessons.scope("RD4");
    assertThat(sweep.rooms(silent.day())).contains(silent);
    assertThat(sweep.rooms(silent.day().plusDays(60))).as("no school").isEmpty();

    lessons.theDayIsOver();
    recomputation.of(new Claim(silent, 0), clock.instant());

    assertThat(lessons.unknown(ledger, "RD4"))
        .extracting(Unknown::reason)
        .containsExactly(Blind.Reason.NEVER_REPORTED);
    List<Blind> blind = with("RD4", timetable.facts(site())).blind();
    assertThat(blind)
        .containsExactly(
            new Blind("3", Blind.Reason.NEVER_REPORTED, Duration.ofMinutes(60)),
            new Blind("4", Blind.Reason.NEVER_REPORTED, Duration.ofMinutes(50)));
    fleet.replaceWorkstations(site(), Map.of());
  }

  private TestAgent begin(String room, String hostname) {
    lessons.begin(room);
    return agents.enrolled(hostname, room);
  }

  /** How the day would have been with this timetable. */
  private RoomDayCoverage with(String room, TimetableFacts facts) {
    Scope scope = lessons.scope(room);
    SchoolDay plan =
        SchoolDay.of(facts, scope.day(), lessons.zone(), timetable.plan(scope.site()).people());
    RoomDayTrials.Supposed supposed = new RoomDayTrials.Supposed(scope.site(), scope.day(), plan);
    return Objects.requireNonNull(trials.with(supposed, List.of(room)).get(room));
  }

  private String site() {
    return lessons.scope("").site();
  }

  /** A session that began so long ago, lasted ten minutes, and was on the internet for one. */
  private void browse(TestAgent agent, long seq, Duration ago) {
    Observation window =
        new WindowFocus(
            AMELIA,
            new FrontWindow("firefox", "Bitesize"),
            Instant.now().minus(ago).plus(Duration.ofMinutes(8)),
            Duration.ofMinutes(1));
    assertThat(
            agents
                .send(
                    agent,
                    agents.batch(
                        List.of(),
                        agents.ago(seq, ago, change(SessionChange.Change.LOG_ON)),
                        agents.ago(seq + 1, ago.minusMinutes(9), window),
                        agents.ago(
                            seq + 2, ago.minusMinutes(10), change(SessionChange.Change.LOG_OFF))))
                .statusCode())
        .isEqualTo(200);
  }

  /** What the ledger says of each room on the day, as text. */
  private Map<String, String> kept() {
    return lessons.kept(ledger);
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting after %s", PATIENCE).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static Observation change(SessionChange.Change change) {
    return new SessionChange(AMELIA, change, SessionChange.Source.LOGIND, false);
  }
}
