package school.lantern.agent.notice;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import school.lantern.agent.dialog.Panel;
import school.lantern.agent.link.NoticeToShow;
import school.lantern.model.Audience;
import school.lantern.model.NoticeAnswer;

/**
 * A notice as it stands in its window.
 *
 * @param panel what the window says
 * @param shown what the answer is about
 */
record NoticePanel(Panel panel, NoticeAnswer.Shown shown) {
  private static final String ENGLISH = "en";

  /**
   * In that language if the school has written it in it, else in English, else in the first one.
   *
   * @param language such as {@code "en"}
   */
  static NoticePanel of(NoticeToShow notice, String language) {
    Map<String, String> texts = new TreeMap<>(notice.texts());
    String chosen =
        texts.containsKey(language)
            ? language
            : texts.containsKey(ENGLISH) ? ENGLISH : texts.keySet().iterator().next();
    String decline = notice.declineLogsOff() ? "I do not accept: log me off" : "I do not accept";
    Panel panel =
        new Panel(
            texts.getOrDefault(chosen, ""),
            notice.audience() == Audience.STAFF
                ? "I have read this and accept it"
                : "I have read this, or somebody has read it to me, and I accept it",
            "Go on",
            List.of(decline),
            "Ask me later");
    return new NoticePanel(
        panel, new NoticeAnswer.Shown(notice.audience(), notice.version(), chosen));
  }
}
