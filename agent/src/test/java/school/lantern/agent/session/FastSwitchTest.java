package school.lantern.agent.session;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.model.SessionChange.Change.CONNECT;
import static school.lantern.model.SessionChange.Change.DISCONNECT;
import static school.lantern.model.SessionChange.Change.LOCK;
import static school.lantern.model.SessionChange.Change.LOG_OFF;
import static school.lantern.model.SessionChange.Change.LOG_ON;
import static school.lantern.model.SessionChange.Change.UNLOCK;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.lantern.agent.collector.Samples;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.SessionChange;
import school.lantern.model.SessionChange.Source;

/** Several sessions on one machine, and who is in front. */
class FastSwitchTest {
  private static final LoginSession AMELIA = new LoginSession("2", "amelia.k");
  private static final LoginSession BEN = new LoginSession("3", "ben.o");

  private static OpenSession desktop(LoginSession session, boolean locked, boolean away) {
    return new OpenSession(session, "", true, locked, away);
  }

  private static SessionChange change(LoginSession session, SessionChange.Change change) {
    return new SessionChange(session, change, Source.LOGIND, false);
  }

  private static List<SessionChange> between(List<OpenSession> before, List<OpenSession> after) {
    return SessionChanges.between(before, after, Source.LOGIND, false);
  }

  @Test
  void oneGoesToTheBackBeforeTheOtherComesToTheFront() {
    assertThat(
            between(
                List.of(desktop(BEN, false, true), desktop(AMELIA, false, false)),
                List.of(desktop(BEN, false, false), desktop(AMELIA, true, true))))
        .containsExactly(change(AMELIA, LOCK), change(AMELIA, DISCONNECT), change(BEN, CONNECT));
  }

  @Test
  void anotherLogsOnAndOffAgain() {
    List<OpenSession> alone = List.of(desktop(AMELIA, false, false));
    List<OpenSession> both = List.of(desktop(AMELIA, false, true), desktop(BEN, false, false));
    assertThat(between(alone, both))
        .containsExactly(change(AMELIA, DISCONNECT), change(BEN, LOG_ON));
    assertThat(between(both, alone)).containsExactly(change(BEN, LOG_OFF), change(AMELIA, CONNECT));
  }

  @Test
  void aSessionThatIsUnlockedBehindStaysBehind() {
    assertThat(between(List.of(desktop(AMELIA, true, true)), List.of(desktop(AMELIA, false, true))))
        .as("unlocking begins use afresh, so it must be told again that nobody sits there")
        .containsExactly(change(AMELIA, UNLOCK), change(AMELIA, DISCONNECT));
  }

  @Test
  void aHelperIsPutIntoTheSessionOfItsAccountInFront() {
    List<OpenSession> open =
        List.of(
            desktop(BEN, false, false),
            desktop(AMELIA, false, true),
            desktop(new LoginSession("4", "amelia.k"), false, false));
    assertThat(SessionMatch.find(open, "amelia.k", "")).hasValue(open.get(2).session());
    assertThat(SessionMatch.find(open, "amelia.k", "2")).hasValue(AMELIA);
    assertThat(SessionMatch.find(open, "ben.o", "2")).hasValue(BEN);
  }

  @Test
  void aHelperThatIsEarlierThanLogindIsNoSecondSession() {
    SessionBook book = new SessionBook(Source.LOGIND);
    UUID run = UUID.randomUUID();
    book.told(List.of(), Samples.at(0));
    book.arrived(run, "amelia.k", ":0", Samples.at(1));
    assertThat(book.told(List.of(desktop(AMELIA, false, false)), Samples.at(2)))
        .extracting(Noted::what)
        .containsExactly(
            change(AMELIA, LOG_ON),
            new SessionChange(new LoginSession(":0", "amelia.k"), LOG_OFF, Source.HELPER, true));
    assertThat(book.sessionOf(run)).isEqualTo(AMELIA);
    assertThat(book.sessions().all()).containsExactly(AMELIA);
    assertThat(book.tick(Samples.at(60))).as("it has its helper").isEmpty();
  }

  @Test
  void theSameSessionToldByBothIsOne() {
    SessionBook book = new SessionBook(Source.LOGIND);
    UUID run = UUID.randomUUID();
    book.told(List.of(), Samples.at(0));
    book.arrived(run, "amelia.k", "2", Samples.at(1));
    book.told(List.of(desktop(AMELIA, false, false)), Samples.at(2));
    assertThat(book.sessions().all()).containsExactly(AMELIA);
    assertThat(book.left(run, true, Samples.at(3))).as("logind's session goes on").isEmpty();
  }

  @Test
  void noSessionOutlivesAPowerCut() {
    SessionBook book = new SessionBook(Source.LOGIND);
    Sessions before = new Sessions(List.of(desktop(AMELIA, false, false)), List.of(BEN), true);
    book.resume(before, Samples.at(0), new Moment(Samples.NINE, 20_000, UUID.randomUUID()));
    assertThat(book.sessions()).isEqualTo(Sessions.NONE);
  }
}
