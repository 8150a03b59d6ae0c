package school.lantern.agent.service;

import java.util.Optional;
import java.util.Set;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;
import school.lantern.model.NoticeAnswer;
import school.lantern.model.Observation;
import school.lantern.model.PhraseFlag;
import school.lantern.model.SessionChange;
import school.lantern.model.SessionChange.Change;
import school.lantern.model.WindowFocus;

/**
 * Puts what a helper says under the session that the service knows it to be in. A helper runs under
 * a pupil's account, so it cannot speak for another session, nor say what only the service sees.
 */
final class Attribution {
  private static final Set<Change> OF_INPUT = Set.of(Change.IDLE, Change.ACTIVE);
  private static final Set<Gap.Reason> OF_HELPER =
      Set.of(
          Gap.Reason.KEYBOARD_BLIND,
          Gap.Reason.KEYS_DROPPED,
          Gap.Reason.WINDOWS_BLIND,
          Gap.Reason.LINK_OVERFLOW,
          Gap.Reason.SLOWED_DOWN);

  private Attribution() {}

  /** Empty when a helper has no business to say this. */
  static Optional<Observation> of(Observation what, LoginSession session) {
    if (what instanceof WindowFocus focus) {
      return Optional.of(new WindowFocus(session, focus.window(), focus.from(), focus.heldFor()));
    }
    if (what instanceof PhraseFlag flag) {
      return Optional.of(
          new PhraseFlag(
              session,
              flag.rule(),
              flag.context(),
              flag.window(),
              flag.policyVersion(),
              flag.how()));
    }
    if (what instanceof SessionChange change) {
      return OF_INPUT.contains(change.change())
          ? Optional.of(
              new SessionChange(
                  session, change.change(), SessionChange.Source.INPUT, change.inferred()))
          : Optional.empty();
    }
    if (what instanceof Gap gap) {
      return OF_HELPER.contains(gap.reason())
          ? Optional.of(
              new Gap(session, gap.reason(), gap.from(), gap.until(), gap.lost(), gap.detail()))
          : Optional.empty();
    }
    if (what instanceof NoticeAnswer answer) {
      return Optional.of(new NoticeAnswer(session, answer.notice(), answer.answer()));
    }
    return Optional.empty();
  }
}
