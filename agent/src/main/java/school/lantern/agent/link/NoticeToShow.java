package school.lantern.agent.link;

import java.util.Map;
import school.lantern.model.Audience;
import school.lantern.model.LoginSession;
import school.lantern.model.NoticeAnswer;

/**
 * The acceptable-use notice that the person at a session should see now.
 *
 * @param session whose
 * @param audience for whom it is written
 * @param version the school's number of it, or {@link school.lantern.model.Notice#BUILT_IN}
 * @param texts by language, at least one
 * @param declineLogsOff whether who declines is logged off
 */
public record NoticeToShow(
    LoginSession session,
    Audience audience,
    int version,
    Map<String, String> texts,
    boolean declineLogsOff) {

  public NoticeToShow {
    texts = Map.copyOf(texts);
  }

  /** Whether this is what an answer is about. */
  public boolean isMeantBy(NoticeAnswer answer) {
    return answer.notice().audience() == audience && answer.notice().version() == version;
  }
}
