package school.lantern.agent.desktop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.typing.Quarantine;
import school.lantern.agent.typing.SeenPhrase;
import school.lantern.agent.typing.TitlePhrases;
import school.lantern.agent.window.Front;
import school.lantern.detect.PhraseMatcher;
import school.lantern.model.AgentPolicy;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseFlag.Source;

/**
 * Tells the phrases that stand in the title of the window in front, once each.
 *
 * <pre>
 *   title    A  B  A    A         A         a title counts once it has stood for a moment
 *   told     A                    A         the same again only after {@link #REST} without it
 * </pre>
 *
 * <p>Two titles are the same when they have the same letters: "(3) chat" and "(4) chat" are. A
 * phrase that was typed in the same program shortly before is its own echo, such as the title of
 * what was searched for, and is not told again. Not for several threads.
 */
final class TitleDesk {
  /** As long as {@link FocusStretches#TITLE_STANDS}: what flashes past is not reported either. */
  static final long STANDS_MILLIS = FocusStretches.TITLE_STANDS.toMillis();

  static final Duration REST = Duration.ofHours(1);
  static final Duration ECHO = Duration.ofMinutes(2);

  /** Titles and typed phrases that are remembered; the one not seen for longest goes first. */
  private static final int REMEMBERED = 200;

  private record Told(String ruleId, String application, String letters) {}

  private final Map<Told, Long> seenMillis = new LinkedHashMap<>(16, 0.75f, true);
  private @Nullable LoginSession session;
  private @Nullable AgentPolicy policy;
  private @Nullable PhraseMatcher matcher;
  private @Nullable FrontWindow front;
  private List<Told> inFront = List.of();
  private long dueMillis = Long.MAX_VALUE;

  void session(LoginSession recognised) {
    session = recognised;
  }

  /** The title in front is read under the new policy as well. */
  void policy(AgentPolicy next, PhraseMatcher phrases, Tick now) {
    policy = next;
    matcher = phrases;
    dueMillis = front == null ? Long.MAX_VALUE : now.millis();
  }

  void front(Front next, Tick now) {
    FrontWindow shown = next.shown();
    if (shown == null ? front == null : shown.equals(front)) {
      return;
    }
    inFront.forEach(told -> remember(told, now));
    inFront = List.of();
    front = shown;
    dueMillis = shown == null ? Long.MAX_VALUE : now.millis() + STANDS_MILLIS;
  }

  /** Something was typed: a title that repeats it is no news. */
  void typed(PhraseFlag flag, Tick now) {
    remember(new Told(flag.rule().id(), flag.window().application(), ""), now);
  }

  List<PhraseFlag> advance(Tick now) {
    if (now.millis() < dueMillis) {
      return List.of();
    }
    dueMillis = Long.MAX_VALUE;
    FrontWindow window = front;
    if (session == null
        || policy == null
        || matcher == null
        || window == null
        || window.title() == null
        || !Quarantine.admission(session, policy, window).titlesRead()) {
      return List.of();
    }
    List<PhraseFlag> flags = new ArrayList<>();
    List<Told> here = new ArrayList<>();
    for (SeenPhrase phrase : TitlePhrases.in(matcher, TitleText.unescaped(window.title()))) {
      String rule = phrase.rule().id();
      Told told = new Told(rule, window.application(), letters(window.title()));
      boolean news =
          !here.contains(told)
              && !since(told, REST, now)
              && !since(new Told(rule, window.application(), ""), ECHO, now)
              && matcher.counts(phrase.rule(), window.application());
      here.add(told);
      if (news) {
        flags.add(
            new PhraseFlag(
                session,
                phrase.rule(),
                phrase.context(),
                window,
                policy.version(),
                phrase.how(Source.TITLE)));
      }
    }
    here.forEach(told -> remember(told, now));
    inFront = here;
    return flags;
  }

  /** When {@link #advance} will next have something to do, {@link Long#MAX_VALUE} for never. */
  long dueMillis() {
    return dueMillis;
  }

  private boolean since(Told told, Duration time, Tick now) {
    Long seen = seenMillis.get(told);
    return seen != null && now.millis() - seen < time.toMillis();
  }

  private void remember(Told told, Tick now) {
    seenMillis.put(told, now.millis());
    if (seenMillis.size() > REMEMBERED) {
      seenMillis.remove(seenMillis.keySet().iterator().next());
    }
  }

  private static String letters(String title) {
    return title
        .codePoints()
        .filter(Character::isLetter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
