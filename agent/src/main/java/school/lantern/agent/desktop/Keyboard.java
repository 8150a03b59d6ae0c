package school.lantern.agent.desktop;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.keyboard.KeyListener;
import school.lantern.agent.keyboard.KeySource;
import school.lantern.agent.keyboard.KeyboardBlindException;
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

  private final KeyListener listener;
  private final @Nullable String blindness;
  private @Nullable KeySource source;
  private boolean wanted;
  private long relearnMillis = Long.MAX_VALUE;

  /**
   * Not open yet.
   *
   * @param blindness why it cannot be opened here, or {@code null} if that can be tried
   */
  Keyboard(KeyListener listener, @Nullable String blindness) {
    this.listener = listener;
    this.blindness = blindness;
  }

  /**
   * Open for who is to be read, and closed for whom not.
   *
   * @return why it is blind, when it should be open from now on and is not
   */
  Optional<String> follow(boolean reads) {
    if (reads == wanted) {
      return Optional.empty();
    }
    wanted = reads;
    if (!reads) {
      close();
      return Optional.empty();
    }
    return blindness == null ? open() : Optional.of(blindness);
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
