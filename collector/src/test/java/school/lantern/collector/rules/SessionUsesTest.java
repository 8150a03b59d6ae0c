package school.lantern.collector.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.rules.RoomScene.at;
import static school.lantern.collector.rules.RoomScene.during;
import static school.lantern.model.SessionChange.Change.ACTIVE;
import static school.lantern.model.SessionChange.Change.IDLE;
import static school.lantern.model.SessionChange.Change.LOCK;
import static school.lantern.model.SessionChange.Change.LOG_OFF;
import static school.lantern.model.SessionChange.Change.LOG_ON;
import static school.lantern.model.SessionChange.Change.UNLOCK;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;

/** The drawing on {@link SessionUses}, a line for each part. */
class SessionUsesTest {
  private static final String PC = "ict1-07";
  private static final String AMELIA = "a.khan";

  @Test
  void useIsFromLogOnToLogOff() {
    assertThat(uses(new RoomScene().used(PC, AMELIA, "09:00-09:40"), "12:00"))
        .containsExactly(new Use(AMELIA, PC, during("09:00-09:40"), Use.End.SEEN, Use.Online.NONE));
  }

  @Test
  void awayIsNoUse() {
    RoomScene scene =
        new RoomScene()
            .session(PC, AMELIA, LOG_ON, "09:00")
            .session(PC, AMELIA, IDLE, "09:10")
            .session(PC, AMELIA, ACTIVE, "09:20")
            .session(PC, AMELIA, LOCK, "09:30")
            .session(PC, AMELIA, UNLOCK, "09:35")
            .session(PC, AMELIA, LOG_OFF, "09:40");
    assertThat(uses(scene, "12:00"))
        .extracting(Use::when)
        .containsExactly(during("09:00-09:10"), during("09:20-09:30"), during("09:35-09:40"));
  }

  @Test
  void anOpenSessionGoesOnWhileItsComputerSaysSo() {
    RoomScene scene =
        new RoomScene().session(PC, AMELIA, LOG_ON, "09:00").heard(PC, "09:30", AMELIA);
    assertThat(uses(scene, "09:33"))
        .containsExactly(
            new Use(AMELIA, PC, during("09:00-09:33"), Use.End.ONGOING, Use.Online.NONE));
    assertThat(uses(scene, "09:34"))
        .containsExactly(
            new Use(AMELIA, PC, during("09:00-09:30"), Use.End.INFERRED, Use.Online.NONE));
  }

  @Test
  void aSessionThatIsNoLongerNamedEndedWithTheLastThingSeenOfIt() {
    RoomScene scene =
        new RoomScene()
            .session(PC, AMELIA, LOG_ON, "09:00")
            .window(PC, AMELIA, "Bitesize", "09:12")
            .heard(PC, "09:30");
    assertThat(uses(scene, "09:31"))
        .containsExactly(
            new Use(
                AMELIA,
                PC,
                new Interval(at("09:00"), at("09:12:30")),
                Use.End.INFERRED,
                new Use.Online(
                    IntervalSet.of(new Interval(at("09:12"), at("09:12:30"))), IntervalSet.EMPTY)));
  }

  @Test
  void aLockedSessionIsNotInUseThoughOpen() {
    RoomScene scene =
        new RoomScene()
            .session(PC, AMELIA, LOG_ON, "09:00")
            .session(PC, AMELIA, LOCK, "09:10")
            .heard(PC, "09:30", AMELIA);
    assertThat(uses(scene, "09:31"))
        .containsExactly(new Use(AMELIA, PC, during("09:00-09:10"), Use.End.SEEN, Use.Online.NONE));
  }

  @Test
  void inputAtALockedScreenIsNoUse() {
    RoomScene scene =
        new RoomScene()
            .session(PC, AMELIA, LOG_ON, "09:00")
            .session(PC, AMELIA, IDLE, "09:10")
            .session(PC, AMELIA, LOCK, "09:15")
            .session(PC, AMELIA, ACTIVE, "09:20")
            .session(PC, AMELIA, IDLE, "09:25")
            .session(PC, AMELIA, ACTIVE, "09:30")
            .session(PC, AMELIA, UNLOCK, "09:31")
            .session(PC, AMELIA, IDLE, "09:40")
            .session(PC, AMELIA, ACTIVE, "09:45")
            .session(PC, AMELIA, LOG_OFF, "09:50");
    assertThat(uses(scene, "12:00"))
        .extracting(Use::when)
        .containsExactly(during("09:00-09:10"), during("09:31-09:40"), during("09:45-09:50"));
  }

  @Test
  void aSessionFromYesterdayIsClippedToTheDay() {
    Instant yesterday = at("00:00").minusSeconds(3600);
    SessionChange logOn =
        new SessionChange(
            new LoginSession("s-a.khan", AMELIA), LOG_ON, SessionChange.Source.LOGIND, false);
    RoomFacts facts = new RoomScene().session(PC, AMELIA, LOG_OFF, "00:30").facts("12:00");
    Workstation seen = facts.workstations().getFirst();
    List<Workstation.Sighting> both =
        List.of(
            seen.sightings().getFirst(),
            new Workstation.Sighting(
                new UUID(1, 1), 0, RoomScene.uptimeMillis(yesterday), yesterday, logOn));
    assertThat(
            SessionUses.of(
                new Workstation(seen.id(), PC, seen.contact(), both, seen.here()), facts.frame()))
        .extracting(Use::when)
        .containsExactly(new Interval(at("00:00"), at("00:30")));
  }

  @Test
  void oneSessionNumberUsedByTwoPupilsIsTwoSessions() {
    RoomScene scene =
        new RoomScene()
            .saw(PC, "09:00", change("b.jones", LOG_ON))
            .saw(PC, "09:10", change(AMELIA, LOG_ON))
            .saw(PC, "09:10", change("b.jones", LOG_OFF))
            .saw(PC, "09:20", change(AMELIA, LOG_OFF));
    assertThat(uses(scene, "12:00"))
        .containsExactly(
            new Use("b.jones", PC, during("09:00-09:10"), Use.End.SEEN, Use.Online.NONE),
            new Use(AMELIA, PC, during("09:10-09:20"), Use.End.SEEN, Use.Online.NONE));
  }

  private static SessionChange change(String account, SessionChange.Change change) {
    return new SessionChange(
        new LoginSession(":0", account), change, SessionChange.Source.HELPER, true);
  }

  private static List<Use> uses(RoomScene scene, String now) {
    RoomFacts facts = scene.facts(now);
    return SessionUses.of(facts.workstations().getFirst(), facts.frame());
  }
}
