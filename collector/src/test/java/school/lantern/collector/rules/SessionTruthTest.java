package school.lantern.collector.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.rules.RoomScene.at;
import static school.lantern.collector.rules.RoomScene.during;
import static school.lantern.model.SessionChange.Change.ACTIVE;
import static school.lantern.model.SessionChange.Change.CONNECT;
import static school.lantern.model.SessionChange.Change.DISCONNECT;
import static school.lantern.model.SessionChange.Change.IDLE;
import static school.lantern.model.SessionChange.Change.LOG_OFF;
import static school.lantern.model.SessionChange.Change.LOG_ON;
import static school.lantern.model.SessionChange.Change.SLEEP;
import static school.lantern.model.SessionChange.Change.UNLOCK;
import static school.lantern.model.SessionChange.Change.WAKE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.lantern.collector.rules.Workstation.Sighting;
import school.lantern.collector.supervision.Interval;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;

/** Sessions that sleep, are switched away from, are cut off, or are told with a wrong clock. */
class SessionTruthTest {
  private static final String PC = "ict1-07";
  private static final String AMELIA = "a.khan";
  private static final LoginSession SESSION = new LoginSession("s-" + AMELIA, AMELIA);

  @Test
  void aSleepingComputerIsNotInUse() {
    assertThat(times(at(LOG_ON, "09:00", SLEEP, "09:10", WAKE, "09:30", LOG_OFF, "09:40")))
        .containsExactly(during("09:00-09:10"), during("09:30-09:40"));
  }

  @Test
  void aSessionThatWasIdleBeforeItSleptIsIdleAfterwards() {
    assertThat(
            times(
                at(LOG_ON, "09:00", IDLE, "09:05", SLEEP, "09:10")
                    .session(PC, AMELIA, WAKE, "09:30")
                    .session(PC, AMELIA, ACTIVE, "09:31")
                    .session(PC, AMELIA, LOG_OFF, "09:40")))
        .containsExactly(during("09:00-09:05"), during("09:31-09:40"));
  }

  @Test
  void whoeverTouchesASleepingComputerHasWokenIt() {
    assertThat(times(at(LOG_ON, "09:00", SLEEP, "09:10", ACTIVE, "09:30", LOG_OFF, "09:40")))
        .containsExactly(during("09:00-09:10"), during("09:30-09:40"));
    RoomScene typed = at(LOG_ON, "09:00", SLEEP, "09:10", LOG_OFF, "09:40");
    assertThat(times(typed.typed(PC, AMELIA, "bullying", "09:20")))
        .containsExactly(during("09:00-09:10"), during("09:20-09:40"));
  }

  @Test
  void aSessionInTheBackgroundIsNotInUse() {
    assertThat(
            times(
                at(LOG_ON, "09:00", DISCONNECT, "09:10", ACTIVE, "09:20", CONNECT, "09:30")
                    .session(PC, AMELIA, LOG_OFF, "09:40")))
        .containsExactly(during("09:00-09:10"), during("09:30-09:40"));
    assertThat(times(at(LOG_ON, "09:00", DISCONNECT, "09:10", UNLOCK, "09:30", LOG_OFF, "09:40")))
        .containsExactly(during("09:00-09:10"), during("09:30-09:40"));
  }

  @Test
  void aNameFromANewerBootKeepsNoOlderSessionOpen() {
    UUID older = new UUID(0, 1);
    UUID newer = new UUID(0, 2);
    List<Sighting> facts = List.of(fact(older, 1, 60, "09:00", LOG_ON));
    Workstation.Contact contact = new Workstation.Contact(at("11:59"), newer, Set.of(SESSION));
    assertThat(uses(contact, facts)).as("its end was not seen, and no time is known").isEmpty();
    Workstation.Contact sameBoot = new Workstation.Contact(at("11:59"), older, Set.of(SESSION));
    assertThat(uses(sameBoot, facts)).extracting(Use::end).containsExactly(Use.End.ONGOING);
  }

  @Test
  void aClockThatIsSetBackMakesNoSessionEndless() {
    UUID boot = new UUID(0, 1);
    List<Sighting> facts =
        List.of(
            fact(boot, 1, 60, "09:00", LOG_ON),
            fact(boot, 2, 600, "08:09", IDLE),
            fact(boot, 3, 660, "09:10", ACTIVE),
            fact(boot, 4, 1260, "09:20", LOG_OFF));
    assertThat(uses(Workstation.Contact.NEVER, facts))
        .extracting(Use::when)
        .containsExactly(new Interval(at("09:10"), at("09:20")));
  }

  private static Instant at(String clock) {
    return RoomScene.at(clock);
  }

  private static RoomScene at(Object... changes) {
    RoomScene scene = new RoomScene();
    for (int i = 0; i < changes.length; i += 2) {
      scene.session(PC, AMELIA, (SessionChange.Change) changes[i], (String) changes[i + 1]);
    }
    return scene;
  }

  private static Sighting fact(
      UUID boot, long seq, long uptimeSeconds, String clock, SessionChange.Change change) {
    return new Sighting(
        boot,
        seq,
        uptimeSeconds * 1000,
        at(clock),
        new SessionChange(SESSION, change, SessionChange.Source.LOGIND, false));
  }

  private static List<Use> uses(Workstation.Contact contact, List<Sighting> facts) {
    return SessionUses.of(
        new Workstation("device", PC, contact, facts, Workstation.Here.ALWAYS),
        new RoomScene().facts("12:00").frame());
  }

  private static List<Interval> times(RoomScene scene) {
    RoomFacts facts = scene.facts("12:00");
    return SessionUses.of(facts.workstations().getFirst(), facts.frame()).stream()
        .map(Use::when)
        .toList();
  }
}
