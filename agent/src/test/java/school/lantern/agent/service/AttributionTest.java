package school.lantern.agent.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import school.lantern.agent.collector.Samples;
import school.lantern.model.Audience;
import school.lantern.model.ConcernRaised;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;
import school.lantern.model.NoticeAnswer;
import school.lantern.model.PhraseFlag;
import school.lantern.model.SessionChange;
import school.lantern.model.SessionChange.Change;
import school.lantern.model.SessionChange.Source;
import school.lantern.model.UnknownObservation;
import school.lantern.model.WindowFocus;

/** A helper runs under a pupil's account: what it may say, and for whom. */
class AttributionTest {
  private static final LoginSession OWN = new LoginSession("c9", "ben.o");

  @Test
  void whatItSaysIsPutUnderItsOwnSession() {
    assertThat(Attribution.of(Samples.title("t"), OWN))
        .hasValueSatisfying(what -> assertThat(((WindowFocus) what).session()).isEqualTo(OWN));
    assertThat(Attribution.of(Samples.phrase("p"), OWN))
        .hasValueSatisfying(what -> assertThat(((PhraseFlag) what).session()).isEqualTo(OWN));
    assertThat(Attribution.of(change(Change.IDLE), OWN))
        .hasValue(new SessionChange(OWN, Change.IDLE, Source.INPUT, false));
    assertThat(Attribution.of(gap(Gap.Reason.KEYBOARD_BLIND), OWN))
        .hasValueSatisfying(what -> assertThat(((Gap) what).session()).isEqualTo(OWN));
  }

  /** What was answered stays; a message comes by its own door only. */
  @Test
  void anAnswerToTheNoticeIsItsOwnAndAMessageIsNotTakenFromIt() {
    NoticeAnswer.Shown shown = new NoticeAnswer.Shown(Audience.PUPIL, 3, "en");
    NoticeAnswer yes = new NoticeAnswer(Samples.SESSION, shown, NoticeAnswer.Answer.ACCEPTED);
    assertThat(Attribution.of(yes, OWN))
        .hasValue(new NoticeAnswer(OWN, shown, NoticeAnswer.Answer.ACCEPTED));
    assertThat(Attribution.of(new ConcernRaised(Samples.SESSION, "help"), OWN)).isEmpty();
  }

  @Test
  void whatOnlyTheServiceKnowsIsNotTakenFromIt() {
    assertThat(Attribution.of(change(Change.LOG_OFF), OWN)).isEmpty();
    assertThat(Attribution.of(change(Change.LOCK), OWN)).isEmpty();
    assertThat(Attribution.of(gap(Gap.Reason.SPOOL_EVICTED), OWN)).isEmpty();
    assertThat(Attribution.of(gap(Gap.Reason.SERVICE_STOPPED), OWN)).isEmpty();
    assertThat(Attribution.of(new UnknownObservation("hologram"), OWN)).isEmpty();
  }

  private static SessionChange change(Change change) {
    return new SessionChange(Samples.SESSION, change, Source.LOGIND, false);
  }

  private static Gap gap(Gap.Reason reason) {
    return new Gap(Samples.SESSION, reason, Samples.NINE, null, 0, null);
  }
}
