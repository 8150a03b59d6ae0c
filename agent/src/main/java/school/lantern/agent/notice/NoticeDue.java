package school.lantern.agent.notice;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.link.NoticeToShow;
import school.lantern.model.AgentPolicy;
import school.lantern.model.Audience;
import school.lantern.model.LoginSession;
import school.lantern.model.Notice;
import school.lantern.model.SchoolNotice;

/** Whether somebody is to be shown a notice now, and which one. Pure. */
final class NoticeDue {
  private NoticeDue() {}

  /**
   * The notice that is due.
   *
   * <pre>
   *   last yes                       only other versions     at every log-on
   *   none, or to another version    due                     due
   *   to this one, another session   -                       due
   *   to this one, this session      -                       -
   * </pre>
   *
   * @param last the account's last yes on this computer
   * @param boot the run of the computer
   */
  static Optional<NoticeToShow> of(
      AgentPolicy policy, LoginSession session, @Nullable Accepted last, UUID boot) {
    SchoolNotice school = policy.notice();
    Audience audience = policy.audienceOf(session.account());
    Optional<Notice> written = school == null ? Optional.empty() : school.noticeFor(audience);
    int version = written.map(Notice::version).orElse(Notice.BUILT_IN);
    boolean everyLogOn = school != null && school.asking().everyLogOn();
    if (last != null
        && last.covers(audience, version)
        && (!everyLogOn || last.wasIn(session.id(), boot))) {
      return Optional.empty();
    }
    Map<String, String> texts =
        written.map(Notice::texts).orElseGet(() -> BuiltInNotice.texts(school, audience));
    boolean logsOff = school != null && school.asking().declineLogsOff();
    return Optional.of(new NoticeToShow(session, audience, version, texts, logsOff));
  }
}
