package school.lantern.agent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import school.lantern.agent.dialog.Dialogs;
import school.lantern.agent.dialog.Panel;
import school.lantern.agent.dialog.Reply;
import school.lantern.agent.link.NoticeToShow;
import school.lantern.model.Audience;
import school.lantern.model.LoginSession;
import school.lantern.model.NoticeAnswer;
import school.lantern.model.NoticeAnswer.Answer;
import school.lantern.model.Observation;

/** What becomes of a notice at the helper's end. */
class NoticePromptTest {
  private static final List<Duration> AT_ONCE = List.of(Duration.ZERO, Duration.ZERO);

  private final Played dialogs = new Played();
  private final BlockingQueue<Observation> answers = new LinkedBlockingQueue<>();

  /** Windows that a test answers. */
  private static final class Played implements Dialogs {
    final BlockingQueue<Panel> shown = new LinkedBlockingQueue<>();
    final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();

    @Override
    public Reply show(Panel panel) {
      shown.add(panel);
      try {
        return replies.take();
      } catch (InterruptedException ending) {
        return Reply.None.KILLED;
      }
    }

    @Override
    public Reply write(Panel panel) {
      throw new AssertionError("nothing is to be written");
    }
  }

  @Test
  void aClosedWindowIsToldAndComesAgainAndThenLeavesThePersonInPeace() throws Exception {
    NoticePrompt prompt = new NoticePrompt(dialogs, AT_ONCE, "en");
    prompt.show(notice(1, Map.of("en", "Monitored.")), answers::add);
    dialogs.replies.addAll(
        List.of(Reply.None.CLOSED, Reply.None.KILLED, Reply.None.CLOSED, pressed(0)));
    assertThat(List.of(answer(), answer(), answer()))
        .containsExactly(Answer.CLOSED, Answer.KILLED, Answer.CLOSED);
    assertThat(dialogs.shown).hasSize(3);

    prompt.show(notice(2, Map.of("en", "Monitored, anew.")), answers::add);
    assertThat(answer()).as("a newer one is asked").isEqualTo(Answer.ACCEPTED);
  }

  @Test
  void aNewerNoticeEndsTheWaitForAClosedOne() throws Exception {
    NoticePrompt prompt = new NoticePrompt(dialogs, List.of(Duration.ofDays(1)), "en");
    prompt.show(notice(1, Map.of("en", "Monitored.")), answers::add);
    dialogs.replies.add(Reply.None.CLOSED);
    assertThat(answer()).isEqualTo(Answer.CLOSED);
    prompt.show(notice(2, Map.of("en", "Monitored, anew.")), answers::add);
    dialogs.replies.add(pressed(1));
    assertThat(answer()).isEqualTo(Answer.DECLINED);
  }

  @Test
  void whatCannotBeShownIsToldOnce() throws Exception {
    NoticePrompt prompt = new NoticePrompt(dialogs, AT_ONCE, "en");
    dialogs.replies.addAll(List.of(Reply.None.NOT_SHOWN, pressed(0)));
    prompt.show(notice(1, Map.of("en", "Monitored.")), answers::add);
    assertThat(answer()).isEqualTo(Answer.NOT_SHOWN);
    prompt.show(notice(2, Map.of("en", "Monitored, anew.")), answers::add);
    assertThat(answer()).isEqualTo(Answer.ACCEPTED);
  }

  @Test
  void itIsShownInTheSessionsLanguageAndElseInEnglish() {
    NoticeToShow notice = notice(1, Map.of("en", "Monitored.", "pl", "Monitorowany."));
    assertThat(NoticePanel.of(notice, "pl").panel().text()).isEqualTo("Monitorowany.");
    assertThat(NoticePanel.of(notice, "pl").shown().language()).isEqualTo("pl");
    assertThat(NoticePanel.of(notice, "fr").panel().text()).isEqualTo("Monitored.");
    assertThat(NoticePanel.of(notice(1, Map.of("cy", "Monitro.")), "fr").shown().language())
        .isEqualTo("cy");
  }

  private Answer answer() throws InterruptedException {
    NoticeAnswer told = (NoticeAnswer) answers.poll(20, TimeUnit.SECONDS);
    assertThat(told).as("an answer").isNotNull();
    return told.answer();
  }

  private static Reply pressed(int button) {
    return new Reply.Pressed(button, "");
  }

  private static NoticeToShow notice(int version, Map<String, String> texts) {
    LoginSession session = new LoginSession("c2", "amelia.k");
    return new NoticeToShow(session, Audience.PUPIL, version, texts, false);
  }
}
