package school.lantern.agent.notice;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Audience;
import school.lantern.model.SchoolNotice;

/**
 * What is shown where a school has written no notice: there is no silent mode. Plain, true of every
 * school, and short.
 */
final class BuiltInNotice {
  static final String LANGUAGE = "en";

  private BuiltInNotice() {}

  static Map<String, String> texts(@Nullable SchoolNotice notice, Audience audience) {
    String school = notice == null ? "the school that it belongs to" : notice.school();
    boolean typed = notice == null || audience == Audience.PUPIL || notice.staff().typingRead();
    String words =
        typed
            ? "words that may mean that somebody is in danger, with the few words around them"
            : "words in window titles that may mean that somebody is in danger";
    return Map.of(
        LANGUAGE,
        String.join(
            "\n\n",
            "This computer is monitored by %s.".formatted(school),
            "It records when you log on and off, which program and window title is in front, and "
                + words
                + ". It takes no pictures of the screen, and does not keep what you type.",
            "The school's safeguarding staff look at these records. In the menu, “What is recorded"
                + " on this computer” says more, and lets you report something that worries you."));
  }
}
