package school.lantern.collector.fleet;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment token after it was shown, that once. Its secret is not in here, nor kept anywhere.
 *
 * @param number by what people name it: the beginning of its secret's hash
 * @param roomId where who enrols with it stands, or {@code null} when the list of workstations
 *     knows
 * @param making by whom, when and for how long
 * @param uses how often it may be used, and was
 * @param withdrawal by whom and when it was withdrawn, or {@code null}
 */
record HandedOutToken(
    String number,
    @Nullable String roomId,
    Making making,
    Uses uses,
    @Nullable Withdrawal withdrawal) {
  static final int NUMBER_CHARS = 8;

  /**
   * How it came to be.
   *
   * @param by log-on name, or {@code "console"}
   * @param at when
   * @param ends from when on it lets nobody in
   */
  record Making(String by, Instant at, Instant ends) {}

  /**
   * What was done with it.
   *
   * @param allowed for how many workstations it was made
   * @param left for how many of them it is still good
   * @param last who enrolled last with it, or {@code null} when that is nobody or not on record
   */
  record Uses(int allowed, int left, @Nullable LastUse last) {}

  /** One enrolment. */
  record LastUse(String hostname, Instant at) {}

  /** Its end before its time. */
  record Withdrawal(String by, Instant at) {}

  static String number(String secretHash) {
    return secretHash.substring(0, NUMBER_CHARS);
  }

  static HandedOutToken of(EnrolmentTokenEntity token) {
    Instant used = token.lastUsedAt;
    Instant withdrawn = token.withdrawnAt;
    return new HandedOutToken(
        number(token.secretHash),
        token.roomId,
        new Making(token.madeBy, token.madeAt, token.expiresAt),
        new Uses(
            token.uses,
            token.usesLeft,
            used == null ? null : new LastUse(Objects.requireNonNull(token.lastHostname), used)),
        withdrawn == null
            ? null
            : new Withdrawal(Objects.requireNonNull(token.withdrawnBy), withdrawn));
  }

  /** What a person did counts before what happened by itself. */
  TokenState state(Instant now) {
    if (withdrawal != null) {
      return TokenState.WITHDRAWN;
    }
    if (uses.left() == 0) {
      return TokenState.USED_UP;
    }
    return making.ends().isAfter(now) ? TokenState.OPEN : TokenState.EXPIRED;
  }
}
