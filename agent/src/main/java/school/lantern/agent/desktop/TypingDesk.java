package school.lantern.agent.desktop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.secretfield.Field;
import school.lantern.agent.typing.Admission;
import school.lantern.agent.typing.Keystroke;
import school.lantern.agent.typing.Quarantine;
import school.lantern.agent.typing.SeenPhrase;
import school.lantern.agent.typing.TypedTail;
import school.lantern.agent.window.Front;
import school.lantern.detect.PhraseMatcher;
import school.lantern.model.AgentPolicy;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseFlag.Source;

/**
 * Brings each keystroke to the window that it was meant for, and tells the phrases.
 *
 * <p>Keys and focus changes come by different ways. A key therefore waits {@link #HOLD_MILLIS}: a
 * change of focus that the window system dates before it still overtakes it.
 *
 * <pre>
 *   window system   a  b  [focus: B]  c  d
 *   arrives here    a  b  c  d  [focus: B]       c and d wait, and go to B
 * </pre>
 *
 * <p>Not for several threads.
 */
final class TypingDesk {
  /** Focus changes were seen 28 ms (median) after the fact. */
  static final int HOLD_MILLIS = 100;

  /** A pause this long ends the last word. */
  static final int SETTLE_MILLIS = 1500;

  private record Held(Keystroke key, long serverMillis, long arrivedMillis) {}

  private final Deque<Held> held = new ArrayDeque<>();
  private @Nullable LoginSession session;
  private @Nullable AgentPolicy policy;
  private @Nullable PhraseMatcher matcher;
  private @Nullable TypedTail tail;
  private Front front = Front.NOWHERE;
  private Field field = Field.UNTOLD;
  private long settleMillis = Long.MAX_VALUE;

  void session(LoginSession recognised) {
    session = recognised;
  }

  /** A new policy: what was typed under the old one is settled under the old one. */
  List<PhraseFlag> policy(AgentPolicy next, PhraseMatcher phrases) {
    List<PhraseFlag> flags = leave();
    policy = next;
    matcher = phrases;
    tail = new TypedTail(phrases);
    return flags;
  }

  void key(Keystroke key, long serverMillis, Tick now) {
    held.add(new Held(key, serverMillis, now.millis()));
  }

  /** Another window, or another title: keys from before the change go where they were meant for. */
  List<PhraseFlag> front(Front next) {
    List<PhraseFlag> flags = new ArrayList<>();
    if (!next.sameWindow(front)) {
      while (!held.isEmpty() && isBefore(held.element().serverMillis(), next.serverMillis())) {
        flags.addAll(read(held.remove()));
      }
      flags.addAll(leave());
    }
    front = next;
    return flags;
  }

  /**
   * Another field. The desktop does not say when the focus moved: keys until the last one that may
   * have moved it belong to the field before. What waits besides may belong to the one or to the
   * other, and is thrown away if one of them is secret.
   */
  List<PhraseFlag> field(Field next) {
    if (next == field) {
      return List.of();
    }
    List<PhraseFlag> flags = new ArrayList<>();
    while (held.stream().anyMatch(key -> movesFocus(key.key()))) {
      flags.addAll(read(held.remove()));
    }
    flags.addAll(leave());
    if (next == Field.SECRET || field == Field.SECRET) {
      held.clear();
    }
    field = next;
    return flags;
  }

  private static boolean movesFocus(Keystroke key) {
    return key instanceof Keystroke.Typed typed
        ? typed.codePoint() == '\t'
        : key != Keystroke.Edit.BACKSPACE;
  }

  List<PhraseFlag> advance(Tick now) {
    List<PhraseFlag> flags = new ArrayList<>();
    while (!held.isEmpty() && held.element().arrivedMillis() + HOLD_MILLIS <= now.millis()) {
      flags.addAll(read(held.remove()));
    }
    if (settleMillis <= now.millis()) {
      flags.addAll(settle());
    }
    return flags;
  }

  /** The helper ends: nothing waits any longer. */
  List<PhraseFlag> end() {
    List<PhraseFlag> flags = new ArrayList<>();
    while (!held.isEmpty()) {
      flags.addAll(read(held.remove()));
    }
    flags.addAll(leave());
    return flags;
  }

  /** When {@link #advance} will next have something to do, {@link Long#MAX_VALUE} for never. */
  long dueMillis() {
    return held.isEmpty()
        ? settleMillis
        : Math.min(settleMillis, held.element().arrivedMillis() + HOLD_MILLIS);
  }

  private List<PhraseFlag> read(Held key) {
    if (tail == null
        || !mayBeRead(field)
        || Quarantine.admission(session, policy, front.shown()) != Admission.READ) {
      return List.of();
    }
    settleMillis = key.arrivedMillis() + SETTLE_MILLIS;
    return flags(tail.accept(key.key()));
  }

  private boolean mayBeRead(Field typedInto) {
    return switch (typedInto) {
      case OPEN -> true;
      case UNTOLD -> policy != null && !policy.openFieldsOnly();
      case ASKED, SECRET -> false;
    };
  }

  private List<PhraseFlag> leave() {
    List<PhraseFlag> flags = settle();
    if (tail != null) {
      tail.wipe();
    }
    return flags;
  }

  private List<PhraseFlag> settle() {
    settleMillis = Long.MAX_VALUE;
    return tail == null ? List.of() : flags(tail.settle());
  }

  private List<PhraseFlag> flags(List<SeenPhrase> phrases) {
    FrontWindow window = front.shown();
    if (session == null || policy == null || matcher == null || window == null) {
      return List.of();
    }
    List<PhraseFlag> flags = new ArrayList<>();
    for (SeenPhrase phrase : phrases) {
      if (matcher.counts(phrase.rule(), window.application())) {
        flags.add(
            new PhraseFlag(
                session,
                phrase.rule(),
                phrase.context(),
                window,
                policy.version(),
                phrase.how(Source.TYPED)));
      }
    }
    return flags;
  }

  /** On a clock of 32 bits that begins again every 49 days. */
  private static boolean isBefore(long serverMillis, long other) {
    return (int) (serverMillis - other) < 0;
  }
}
