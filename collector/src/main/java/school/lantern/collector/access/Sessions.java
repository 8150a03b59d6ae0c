package school.lantern.collector.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Browsers that are logged on. The cookie is a random secret; what it means is in the database, so
 * that log-off and a disabled account end it at once, on every collector.
 */
@ApplicationScoped
class Sessions {
  /** The prefix makes browsers insist on Secure and on this very host. */
  static final String COOKIE = "__Host-lantern";

  /** Not every click is a write. */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final SessionStore store;
  private final AccountStore accounts;
  private final WebConfig config;
  private final Clock clock;

  Sessions(SessionStore store, AccountStore accounts, WebConfig config, Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.config = config;
    this.clock = clock;
  }

  /** Logs a browser on; what it gets is the cookie. */
  NewCookie begin(Account account) {
    Secret secret = Secret.fresh();
    store.begin(secret, account.id(), clock.instant());
    return cookie(secret.value(), limits(account));
  }

  /** Logs it off; what it gets is a cookie that removes the cookie. */
  NewCookie end(Secret secret) {
    store.end(secret);
    return cookie("", Limits.OVER);
  }

  /**
   * Who sends this cookie, if their log-on still holds.
   *
   * @param byHand whether a person clicked; a page that refreshes itself keeps no log-on alive
   */
  Optional<Account> visitor(Secret secret, boolean byHand) {
    Instant now = clock.instant();
    Optional<SessionStore.Session> session = store.find(secret);
    Optional<Account> account =
        session
            .flatMap(found -> accounts.byId(found.accountId()))
            .filter(found -> !found.disabled())
            .filter(found -> limits(found).hold(session.orElseThrow(), now));
    if (byHand && account.isPresent()) {
      session
          .filter(found -> found.lastUsedAt().plus(NOTED_EVERY).isBefore(now))
          .ifPresent(_ -> store.used(secret, now));
    }
    return account;
  }

  private Limits limits(Account account) {
    WebConfig.Session session = config.session();
    // A link that the phone's camera opens comes from elsewhere; Lax lets it find its owner logged
    // on. Forms carry a token of their own.
    return account.onlyStaff()
        ? new Limits(session.staff().longest(), session.staff().idle(), NewCookie.SameSite.LAX)
        : new Limits(session.longest(), session.idle(), NewCookie.SameSite.STRICT);
  }

  @Scheduled(every = "1h", delayed = "1m")
  void forget() {
    store.forgetBefore(clock.instant().minus(longest()));
  }

  private Duration longest() {
    Duration one = config.session().longest();
    Duration other = config.session().staff().longest();
    return one.compareTo(other) > 0 ? one : other;
  }

  private static NewCookie cookie(String value, Limits limits) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/")
        .maxAge(Math.toIntExact(limits.longest().toSeconds()))
        .secure(true)
        .httpOnly(true)
        .sameSite(limits.sameSite())
        .build();
  }

  /**
   * How long a log-on lasts, and on which ways the browser shows its cookie.
   *
   * @param longest from log-on to the end
   * @param idle without a click
   * @param sameSite whether links on other sites lead to it
   */
  record Limits(Duration longest, Duration idle, NewCookie.SameSite sameSite) {
    static final Limits OVER = new Limits(Duration.ZERO, Duration.ZERO, NewCookie.SameSite.STRICT);

    boolean hold(SessionStore.Session session, Instant now) {
      return now.isBefore(session.beganAt().plus(longest))
          && now.isBefore(session.lastUsedAt().plus(idle));
    }
  }
}
