package school.lantern.agent.notice;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Logger;
import school.lantern.agent.link.Helper;
import school.lantern.agent.link.HelperEvents;
import school.lantern.agent.link.NoticeToShow;
import school.lantern.model.AgentPolicy;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.NoticeAnswer;
import school.lantern.model.Observation;

/**
 * At the service's end: says which helper shows which notice, and does what follows from answers.
 * Everything else about helpers goes on to the desk behind it.
 *
 * <p>An answer counts only to what was asked of just this helper. It is on disk before anything
 * follows from it. For the door's thread only.
 */
public final class NoticeDesk implements HelperEvents {
  private static final Logger LOG = Logger.getLogger(NoticeDesk.class.getName());

  private final HelperEvents behind;
  private final AcceptedNotices accepted;
  private final Supplier<Moment> clock;
  private final Consumer<LoginSession> logOff;
  private final Map<UUID, LoginSession> sessions = new HashMap<>();
  private final Map<UUID, NoticeToShow> asked = new HashMap<>();

  /**
   * Who declined and may stay, or cannot be shown it, is not asked again before the next log-on.
   */
  private final Map<LoginSession, NoticeToShow> settled = new HashMap<>();

  /**
   * Before that desk.
   *
   * @param state the service's folder, in which it remembers who said yes
   * @param logOff ends a session
   */
  public NoticeDesk(
      HelperEvents behind, Path state, Supplier<Moment> clock, Consumer<LoginSession> logOff) {
    this.behind = behind;
    this.accepted = new AcceptedNotices(state);
    this.clock = clock;
    this.logOff = logOff;
  }

  @Override
  public LoginSession arrived(Helper helper) {
    LoginSession session = behind.arrived(helper);
    sessions.put(helper.run(), session);
    return session;
  }

  @Override
  public Optional<NoticeToShow> notice(Helper helper, AgentPolicy policy) {
    LoginSession session = sessions.get(helper.run());
    if (session == null) {
      return Optional.empty();
    }
    Optional<NoticeToShow> due =
        NoticeDue.of(policy, session, accepted.by(session.account()), clock.get().boot())
            .filter(notice -> !notice.equals(settled.get(session)));
    due.ifPresent(notice -> asked.put(helper.run(), notice));
    return due;
  }

  @Override
  public void observed(Helper helper, long n, Moment at, Observation what) {
    if (!(what instanceof NoticeAnswer answer)) {
      behind.observed(helper, n, at, what);
      return;
    }
    NoticeToShow question = asked.get(helper.run());
    if (question == null || !question.isMeantBy(answer)) {
      LOG.warning(() -> helper.account() + " answers a notice that nobody asked about");
      return;
    }
    behind.observed(helper, n, at, what);
    follow(question, answer.answer(), at);
  }

  private void follow(NoticeToShow question, NoticeAnswer.Answer answer, Moment at) {
    LoginSession session = question.session();
    if (answer == NoticeAnswer.Answer.ACCEPTED) {
      accepted.keep(
          session.account(),
          new Accepted(
              question.audience(), question.version(), session.id(), at.boot(), at.wall()));
    } else if (answer == NoticeAnswer.Answer.NOT_SHOWN) {
      settled.put(session, question);
    } else if (answer == NoticeAnswer.Answer.DECLINED) {
      settled.put(session, question);
      if (question.declineLogsOff()) {
        logOff.accept(session);
      }
    }
  }

  @Override
  public void silent(Helper helper, boolean silent) {
    behind.silent(helper, silent);
  }

  @Override
  public void left(Helper helper, boolean saidGoodBye) {
    asked.remove(helper.run());
    sessions.remove(helper.run());
    behind.left(helper, saidGoodBye);
  }
}
