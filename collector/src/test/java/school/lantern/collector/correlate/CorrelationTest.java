package school.lantern.collector.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.Incident.Status;
import school.lantern.collector.incident.IncidentEvent;
import school.lantern.collector.incident.IncidentStore;
import school.lantern.collector.incident.Incidents;
import school.lantern.collector.platform.Database;
import school.lantern.collector.rules.RoomNow;
import school.lantern.collector.rules.Rule;
import school.lantern.collector.stale.Claim;
import school.lantern.collector.stale.StaleScopes;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;
import school.lantern.model.Observation;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseRule;
import school.lantern.model.RecordedObservation;
import school.lantern.model.SessionChange;

/** From an agent's batch over the wire to the incident in the database, on a school of its own. */
@QuarkusTest
class CorrelationTest {
  private static final LoginSession AMELIA = new LoginSession("c2", "a.khan");
  private static final LoginSession BEN = new LoginSession("c3", "b.jones");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject TestAgents agents;
  @Inject Lessons lessons;
  @Inject IncidentStore store;
  @Inject Incidents incidents;
  @Inject Recomputation recomputation;
  @Inject StaleScopes stale;
  @Inject Database database;
  @Inject RoomsNow rooms;
  @Inject Clock clock;

  @AfterEach
  void clean() {
    lessons.end();
  }

  @Test
  void aPhraseInALessonNamesTheSupervisorAndIsTheOnlyIncident() {
    TestAgent agent = begin("CORR1", "corr-1");
    lessons.itIs("11:00:00");
    send(agent, List.of(AMELIA), agents.ago(1, Duration.ofMinutes(15), logOn(AMELIA)));
    send(agent, List.of(AMELIA), agents.ago(2, Duration.ZERO, phrase(AMELIA)));
    await(() -> !all("CORR1").isEmpty());

    assertThat(all("CORR1")).hasSize(1);
    Incident incident = all("CORR1").getFirst();
    assertThat(incident.finding().rule()).isEqualTo(Rule.FLAGGED_PHRASE);
    assertThat(incident.finding().grounds().supervisor()).isEqualTo("M. Ellis");
    assertThat(incident.finding().grounds().pupils()).containsExactly("a.khan");
    RoomNow now = rooms.of(lessons.scope("CORR1").site()).getFirst();
    assertThat(now.today().pupilsNow()).isEqualTo(1);
    assertThat(now.supervisedBy()).hasSize(1);
    assertThat(now.today().unsupervisedSince()).isNull();
  }

  @Test
  void pupilsWhoStayBehindAreOneIncidentUntilCoverExplainsIt() {
    TestAgent agent = begin("CORR2", "corr-2");
    TestAgent other = agents.enrolled("corr-2b", "CORR2");
    lessons.itIs("11:44:57");
    send(agent, List.of(AMELIA), agents.ago(1, Duration.ofMinutes(20), logOn(AMELIA)));
    await(() -> all("CORR2").size() == 1);
    Incident opened = all("CORR2").getFirst();
    Instant openedAt = incidents.history(opened.id()).getFirst().at();
    assertThat(openedAt)
        .as("within 5 s after the grace ran out")
        .isBetween(lessons.at("11:45:00"), lessons.at("11:45:05"));
    assertThat(opened.finding().span().until()).isNull();
    assertThat(opened.finding().severity()).isEqualTo(1);

    send(other, List.of(BEN), agents.ago(1, Duration.ZERO, logOn(BEN)));
    await(() -> all("CORR2").getFirst().finding().grounds().pupils().size() == 2);
    lessons.itIs("11:50:00");
    send(agent, List.of(AMELIA));
    send(other, List.of(BEN));
    await(() -> all("CORR2").getFirst().finding().severity() == 2);
    assertThat(all("CORR2")).hasSize(1);

    lessons.coverPeriodFour("CORR2");
    await(() -> all("CORR2").getFirst().state().status() == Status.EXPLAINED);
    assertThat(all("CORR2").getFirst().state().explanation())
        .contains("J. Okafor", "S. Patel supervised 11:40 to 12:30");
    List<IncidentEvent> history = incidents.history(opened.id());
    assertThat(history.getFirst()).isInstanceOf(IncidentEvent.Opened.class);
    assertThat(history.getLast()).isInstanceOf(IncidentEvent.Explained.class);
  }

  @Test
  void lateRepeatedAndOutOfOrderIsTheSame() {
    TestAgent agent = begin("CORR3", "corr-3");
    lessons.itIs("12:15:00");
    RecordedObservation off =
        agents.ago(2, Duration.ofMinutes(20), change(AMELIA, SessionChange.Change.LOG_OFF));
    RecordedObservation on = agents.ago(1, Duration.ofMinutes(50), logOn(AMELIA));
    send(agent, List.of(), off);
    send(agent, List.of(), on);
    send(agent, List.of(), on, off);
    await(() -> !all("CORR3").isEmpty());

    assertThat(all("CORR3")).hasSize(1);
    assertThat(all("CORR3").getFirst().finding().span().from()).isEqualTo(lessons.at("11:45:00"));
    assertThat(all("CORR3").getFirst().finding().span().until()).isNotNull();
    assertThat(incidents.history(all("CORR3").getFirst().id())).hasSize(1);
  }

  @Test
  void severalWorkersOpenItOnce() throws Exception {
    TestAgent agent = begin("CORR4", "corr-4");
    lessons.itIs("11:00:00");
    send(agent, List.of(AMELIA), agents.ago(1, Duration.ZERO, phrase(AMELIA)));
    List<Future<?>> done = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
      for (int worker = 0; worker < 2; worker++) {
        done.add(workers.submit(() -> workAlong("CORR4")));
      }
    }
    for (Future<?> one : done) {
      one.get();
    }
    await(() -> !all("CORR4").isEmpty());
    assertThat(all("CORR4")).hasSize(1);
    assertThat(incidents.history(all("CORR4").getFirst().id())).hasSize(1);
  }

  @Test
  void whatACrashLeftIsTakenUpWhenItsClaimRunsOut() {
    TestAgent agent = begin("CORR5", "corr-5");
    lessons.itIs("11:00:00");
    database.write(
        () -> {
          stale.mark(List.of(lessons.scope("CORR5")), Instant.EPOCH);
          assertThat(stale.claim(clock.instant(), 100))
              .extracting(Claim::scope)
              .contains(lessons.scope("CORR5"));
        });
    send(agent, List.of(AMELIA), agents.ago(1, Duration.ZERO, phrase(AMELIA)));
    assertThat(all("CORR5")).as("somebody else holds it").isEmpty();
    lessons.itIs("11:01:01");
    await(() -> !all("CORR5").isEmpty());
    assertThat(all("CORR5")).hasSize(1);
  }

  private void workAlong(String room) {
    for (int i = 0; i < 20; i++) {
      stale.mark(List.of(lessons.scope(room)), Instant.EPOCH);
      Instant now = clock.instant();
      stale.claim(now, 8).forEach(claim -> recomputation.of(claim, now));
    }
  }

  private TestAgent begin(String room, String hostname) {
    lessons.begin(room);
    return agents.enrolled(hostname, room);
  }

  private void send(TestAgent agent, List<LoginSession> open, RecordedObservation... what) {
    assertThat(agents.send(agent, agents.batch(open, what)).statusCode()).isEqualTo(200);
  }

  private List<Incident> all(String room) {
    return store.ofScope(lessons.scope(room));
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting after %s", PATIENCE).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static Observation logOn(LoginSession session) {
    return change(session, SessionChange.Change.LOG_ON);
  }

  private static Observation change(LoginSession session, SessionChange.Change change) {
    return new SessionChange(session, change, SessionChange.Source.LOGIND, false);
  }

  private static Observation phrase(LoginSession session) {
    return new PhraseFlag(
        session,
        new PhraseRule("sh-1", "want to die", "self-harm", 5),
        "i want to die",
        new FrontWindow("gedit", "Untitled"),
        "p1");
  }
}
