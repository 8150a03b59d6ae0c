package school.lantern.agent.desktop;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

  /** What was told of its blindness, while that lasts. */
  private @Nullable Gap begun;

  private boolean followed;
  private long relearnMillis = Long.MAX_VALUE;

  /** Not open yet. */
  Keyboard(KeyListener listener, Surroundings surroundings) {
    this.listener = listener;
    this.surroundings = surroundings;
  }

  /**
   * Open for who is to be read where that can be done, and closed else.
   *
   * @param started when the helper was there and might have read already
   * @return a gap that begins or ends by that: until now when it is the first time, from now on
   *     when it should be open and is not
   */
  Optional<Gap> follow(AgentPolicy policy, LoginSession session, Instant started) {
    Wish now = new Wish(policy.readsTypingOf(session.account()), policy.openFieldsOnly());
    boolean first = !followed;
    followed = true;
    if (now.equals(wish)) {
      return Optional.empty();
    }
    wish = now;
    if (!now.reads()) {
      close();
      return seesAgain();
    }
    String why = blindness(now);
    if (why == null && source == null) {
      why = open();
    }
    if (why != null) {
      close();
      return goesBlind(session, first ? started : now(), why);
    }
    return first ? Optional.of(blind(session, started, now(), Gap.HELPER_STARTING)) : seesAgain();
  }

  private Optional<Gap> goesBlind(LoginSession session, Instant from, String why) {
    if (begun != null) {
      return Optional.empty(); // it was blind before
    }
    Gap blind = blind(session, from, null, why);
    begun = blind;
    return Optional.of(blind);
  }

  private Optional<Gap> seesAgain() {
    Optional<Gap> over = Optional.ofNullable(begun).map(gap -> gap.endedAt(now()));
    begun = null;
    return over;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Gap blind(
      LoginSession session, Instant from, @Nullable Instant until, String why) {
    Gap blind = new Gap(session, Gap.Reason.KEYBOARD_BLIND, from, null, 0, why);
    return until == null ? blind : blind.endedAt(until);
  }

  private @Nullable String blindness(Wish now) {
    boolean untold = now.openFieldsOnly() && !surroundings.tellsSecretFields();
    return untold ? UNTOLD : surroundings.keyboardBlindness();
  }

  private @Nullable String open() {
    try {
      source = KeySource.open(listener);
      return null;
    } catch (KeyboardBlindException blind) {
      return blind.sentence();
    }
  }

  void layoutChanged(Tick now) {
    if (source != null) {
      relearnMillis = now.millis() + LAYOUT_STANDS_MILLIS;
    }
  }

  /** That it has gone blind; empty if nothing changed. */
  Optional<Gap> advance(Tick now, LoginSession session) {
    if (source == null || now.millis() < relearnMillis) {
      return Optional.empty();
    }
    relearnMillis = Long.MAX_VALUE;
    try {
      source.relearnLayout();
      return Optional.empty();
    } catch (KeyboardBlindException blind) {
      source = null;
      return goesBlind(session, now.wall(), blind.sentence());
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
    return blind(session, from, until, "The system had taken the keyboard away from the helper.");
  }
}
