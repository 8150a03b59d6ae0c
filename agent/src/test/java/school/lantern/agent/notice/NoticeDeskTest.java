package school.lantern.agent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.Samples;
import school.lantern.agent.link.Helper;
import school.lantern.agent.link.HelperEvents;
import school.lantern.model.AgentPolicy;
import school.lantern.model.Audience;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Notice;
import school.lantern.model.NoticeAnswer;
import school.lantern.model.NoticeAnswer.Answer;
import school.lantern.model.NoticeAnswer.Shown;
import school.lantern.model.Observation;
import school.lantern.model.SchoolNotice;

/** What the service makes of answers. */
class NoticeDeskTest {
  private static final LoginSession SESSION = new LoginSession("c2", "amelia.k");
  private static final Helper HELPER = new Helper(new UUID(7, 7), "amelia.k", "c2", false);
  private static final AgentPolicy POLICY =
      NoticeDueTest.policy(
          new SchoolNotice(
              "Hazel Lane School",
              new SchoolNotice.Staff(List.of(), false),
              new SchoolNotice.Asking(false, true),
              List.of(new Notice(Audience.PUPIL, 3, Map.of("en", "Monitored.")))));

  @TempDir Path state;
  private final List<String> kept = new ArrayList<>();
  private boolean diskFull;

  /** The desk behind: keeps what comes through, unless its disk is full. */
  private final HelperEvents behind =
      new HelperEvents() {
        @Override
        public LoginSession arrived(Helper helper) {
          return SESSION;
        }

        @Override
        public void observed(Helper helper, long n, Moment at, Observation what) {
          if (diskFull) {
            throw new IllegalStateException("disk full");
          }
          kept.add(what instanceof NoticeAnswer answer ? answer.answer().name() : what.kind());
        }

        @Override
        public void stranger(String account) {
          throw new AssertionError("nobody knocks here");
        }

        @Override
        public void silent(Helper helper, boolean silent) {}

        @Override
        public void left(Helper helper, boolean saidGoodBye) {
          kept.add("left");
        }
      };

  private NoticeDesk desk() {
    return new NoticeDesk(behind, state, () -> Samples.at(1), who -> kept.add("logged off"));
  }

  @Test
  void aYesOutlivesTheService() {
    NoticeDesk desk = desk();
    desk.arrived(HELPER);
    assertThat(desk.notice(HELPER, POLICY)).isPresent();
    desk.observed(HELPER, 1, Samples.at(1), answer(3, Answer.ACCEPTED));
    assertThat(desk.notice(HELPER, POLICY)).isEmpty();

    NoticeDesk next = desk();
    next.arrived(HELPER);
    assertThat(next.notice(HELPER, POLICY)).isEmpty();
  }

  /** Law: nobody is logged off, and no yes counts, before the answer is on disk. */
  @Test
  void nothingFollowsFromAnAnswerThatCouldNotBeKept() {
    NoticeDesk desk = desk();
    desk.arrived(HELPER);
    desk.notice(HELPER, POLICY);
    diskFull = true;
    for (Answer answer : Answer.values()) {
      try {
        desk.observed(HELPER, 1, Samples.at(1), answer(3, answer));
        throw new AssertionError("the helper must hear of it");
      } catch (IllegalStateException asItShould) {
        assertThat(asItShould).hasMessage("disk full");
      }
    }
    assertThat(kept).isEmpty();
    assertThat(desk.notice(HELPER, POLICY)).isPresent();
  }

  @Test
  void anAnswerThatNobodyAskedForIsNeitherKeptNorFollowed() {
    NoticeDesk desk = desk();
    desk.arrived(HELPER);
    desk.observed(HELPER, 1, Samples.at(1), answer(3, Answer.ACCEPTED));
    desk.notice(HELPER, POLICY);
    desk.observed(HELPER, 2, Samples.at(1), answer(4, Answer.ACCEPTED));
    assertThat(kept).isEmpty();
    assertThat(desk.notice(HELPER, POLICY)).isPresent();
  }

  @Test
  void closedIsAskedAgainAndDeclinedIsNotBeforeTheNextLogOn() {
    NoticeDesk desk = desk();
    desk.arrived(HELPER);
    desk.notice(HELPER, POLICY);
    desk.observed(HELPER, 1, Samples.at(1), answer(3, Answer.CLOSED));
    assertThat(desk.notice(HELPER, POLICY)).isPresent();
    desk.observed(HELPER, 2, Samples.at(1), answer(3, Answer.DECLINED));
    assertThat(desk.notice(HELPER, POLICY)).isEmpty();
    assertThat(kept).containsExactly("CLOSED", "DECLINED", "logged off");
  }

  private static NoticeAnswer answer(int version, Answer answer) {
    return new NoticeAnswer(SESSION, new Shown(Audience.PUPIL, version, "en"), answer);
  }
}
