package school.lantern.agent.typing;

import java.util.List;
import school.lantern.detect.PhraseMatcher;

/** The phrases in the title of a window: what was searched for, and what the page is about. */
public final class TitlePhrases {
  private TitlePhrases() {}

  /** All of them. */
  public static List<SeenPhrase> in(PhraseMatcher matcher, String title) {
    return matcher.in(title).stream()
        .map(
            match ->
                new SeenPhrase(
                    match.rule(), Context.of(title, match.start(), match.end()), match.disguises()))
        .toList();
  }
}
