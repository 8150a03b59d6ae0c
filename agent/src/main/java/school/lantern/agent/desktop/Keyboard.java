package school.lantern.agent.desktop;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.keyboard.KeyListener;
import school.lantern.agent.keyboard.KeySource;
import school.lantern.agent.keyboard.KeyboardBlindException;
import school.lantern.model.AgentPolicy;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;

/**
 * The key source of this session over its life: opened late, told of new layouts, closed.
 *
 * <p>A change of layout comes as a burst of notices, and learning it costs 30 ms of keys; so it is
 * learnt once the burst is over. Not for several threads.
 */
final class Keyboard {
  private static final int LAYOUT_STANDS_MILLIS = 200;

  private static final String UNTOLD =
      "The school has typing read only in fields that are known to be no secret, and this desktop"
          + " tells of no fields (it has no session bus).";

  private record Wish(boolean reads, boolean openFieldsOnly) {}

  private final KeyListener listener;
  private final Surroundings surroundings;
  private @Nullable KeySource source;
  private Wish wish = new Wish(false, false);
  private long relearnMillis = Long.MAX_VALUE;

  /** Not open yet. */
  Keyboard(KeyListener listener, Surroundings surroundings) {
    this.listener = listener;
    this.surroundings = surroundings;
  }

  /**
   * Open for who is to be read where that can be done, and closed else.
   *
   * @return why it is blind, when it should be open from now on and is not
   */
  Optional<String> follow(AgentPolicy policy, String account) {
    Wish now = new Wish(policy.readsTypingOf(account), policy.openFieldsOnly());
    if (now.equals(wish)) {
      return Optional.empty();
    }
    wish = now;
    String blindness = now.reads() ? blindness(now) : null;
    if (!now.reads() || blindness != null) {
      close();
      return Optional.ofNullable(blindness);
    }
    return source == null ? open() : Optional.empty();
  }

  private @Nullable String blindness(Wish now) {
    boolean untold = now.openFieldsOnly() && !surroundings.tellsSecretFields();
    return untold ? UNTOLD : surroundings.keyboardBlindness();
  }

  private Optional<String> open() {
    try {
      source = KeySource.open(listener);
      return Optional.empty();
    } catch (KeyboardBlindException blind) {
      return Optional.of(blind.sentence());
    }
  }

  void layoutChanged(Tick now) {
    if (source != null) {
      relearnMillis = now.millis() + LAYOUT_STANDS_MILLIS;
    }
  }

  /** Why it has gone blind; empty if nothing changed. */
  Optional<String> advance(Tick now) {
    if (source == null || now.millis() < relearnMillis) {
      return Optional.empty();
    }
    relearnMillis = Long.MAX_VALUE;
    try {
      source.relearnLayout();
      return Optional.empty();
    } catch (KeyboardBlindException blind) {
      source = null;
      return Optional.of(blind.sentence());
    }
  }

  /** When {@link #advance} will next have something to do, {@link Long#MAX_VALUE} for never. */
  long dueMillis() {
    return relearnMillis;
  }

  void close() {
    if (source != null) {
      source.close();
      source = null;
    }
  }

  /** The system had taken the keyboard away, and it was taken back. */
  static Gap unheard(LoginSession session, Instant from, Instant until) {
    String why = "The system had taken the keyboard away from the helper.";
    return new Gap(session, Gap.Reason.KEYBOARD_BLIND, from, until, 0, why);
  }
}
