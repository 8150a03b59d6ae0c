package school.lantern.agent.typing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import school.lantern.detect.DeadKey;
import school.lantern.detect.PhraseCursor;
import school.lantern.detect.PhraseMatch;
import school.lantern.detect.PhraseMatcher;

/**
 * The end of what was typed into one window, and the phrases in it.
 *
 * <p>Loss policy: only {@link PhraseCursor#REMEMBERED_CODE_POINTS} characters are followed; older
 * text, and all of it on {@link #wipe()}, is overwritten. A phrase is told once: taking back its
 * last letter and typing it again does not tell it again. Not for several threads.
 */
public final class TypedTail {
  private record Told(String ruleId, int start, int end) {}

  private final PhraseCursor cursor;
  private final TailText text = new TailText();
  private final Deque<Told> told = new ArrayDeque<>();

  public TypedTail(PhraseMatcher matcher) {
    this.cursor = matcher.cursor();
  }

  /** What this keystroke makes certain; mostly nothing. */
  public List<SeenPhrase> accept(Keystroke keystroke) {
    if (keystroke instanceof Keystroke.Typed typed) {
      return type(typed.codePoint());
    }
    return switch ((Keystroke.Edit) keystroke) {
      case ENTER -> type('\n');
      case BACKSPACE -> {
        backspace();
        yield List.of();
      }
      case CARET_MOVED -> {
        List<SeenPhrase> phrases = settle();
        wipe();
        yield phrases;
      }
    };
  }

  /** What is certain if the pause, or the change of focus, ends the last word. Changes no text. */
  public List<SeenPhrase> settle() {
    return untold(cursor.settle());
  }

  /** Overwrites all that is remembered. */
  public void wipe() {
    cursor.forget();
    text.wipe();
    told.clear();
  }

  private List<SeenPhrase> type(int codePoint) {
    int known = Character.isValidCodePoint(codePoint) ? codePoint : ' ';
    int composed = DeadKey.compose(text.last(), known);
    if (composed != DeadKey.NONE) {
      backspace();
      known = composed;
    }
    List<PhraseMatch> matches = cursor.type(known);
    text.append(known);
    return untold(matches);
  }

  private void backspace() {
    cursor.backspace();
    text.cutTo(cursor.position());
  }

  private List<SeenPhrase> untold(List<PhraseMatch> matches) {
    if (matches.isEmpty()) {
      return List.of();
    }
    // Out of backspace's reach: that place cannot be matched again.
    told.removeIf(past -> past.end() < text.end() - TailText.KEPT_CHARS);
    List<SeenPhrase> phrases = new ArrayList<>();
    for (PhraseMatch match : matches) {
      Told now = new Told(match.rule().id(), match.start(), match.end());
      if (told.stream().noneMatch(past -> samePlace(past, now))) {
        told.add(now);
        String context = text.contextOf(match.start(), match.end());
        phrases.add(new SeenPhrase(match.rule(), context, match.disguises()));
      }
    }
    return phrases;
  }

  private static boolean samePlace(Told past, Told now) {
    return past.start() == now.start() && past.ruleId().equals(now.ruleId());
  }
}
