package school.lantern.agent.session.win32;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import school.lantern.agent.session.PastChange;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange.Change;

class SessionEventTest {
  private static final LoginSession PUPIL = new LoginSession("3", "o'neill & co");
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00.123Z");

  @Test
  void eachKindIsAChangeOfItsSession() {
    assertThat(parse(21)).contains(new PastChange(NINE, PUPIL, Change.LOG_ON));
    assertThat(parse(23)).contains(new PastChange(NINE, PUPIL, Change.LOG_OFF));
    assertThat(parse(24)).contains(new PastChange(NINE, PUPIL, Change.DISCONNECT));
    assertThat(parse(25)).contains(new PastChange(NINE, PUPIL, Change.CONNECT));
    assertThat(parse(22)).as("the shell began").isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsLeftOut() {
    assertThat(SessionEvent.parse("no xml")).isEmpty();
    assertThat(SessionEvent.parse(event(21, "yesterday", "H\\ada"))).isEmpty();
    assertThat(SessionEvent.parse(event(21, "2026-11-23T09:00:00Z", ""))).isEmpty();
    assertThat(
            SessionEvent.parse(
                "<!DOCTYPE e [<!ENTITY x 'ada'>]>"
                    + event(21, "2026-11-23T09:00:00Z", "&x;")
                        .replace("<?xml version='1.0'?>", "")))
        .as("nothing is believed that a document defines")
        .isEmpty();
  }

  @Test
  void theQuestionNamesKindsAndTime() {
    assertThat(SessionLog.question(NINE))
        .isEqualTo(
            "*[System[(EventID=21 or EventID=23 or EventID=24 or EventID=25)"
                + " and TimeCreated[@SystemTime>='2026-11-23T09:00:00.123Z']]]");
  }

  private static Optional<PastChange> parse(int id) {
    return SessionEvent.parse(event(id, "2026-11-23T09:00:00.1234567Z", "HAZEL\\o'neill &amp; co"));
  }

  private static String event(int id, String time, String user) {
    return """
        <?xml version='1.0'?><Event xmlns='urn:events'><System><Provider Name='sessions'/>
        <EventID>%d</EventID><Level>4</Level><TimeCreated SystemTime='%s'/>
        <Computer>LAB-01</Computer></System>
        <UserData><EventXML xmlns='urn:session'><User>%s</User>
        <SessionID>3</SessionID><Address>LOCAL</Address></EventXML></UserData></Event>"""
        .formatted(id, time, user);
  }
}
