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
    return cookie(secret.value(), Math.toIntExact(config.session().longest().toSeconds()));
  }

  /** Logs it off; what it gets is a cookie that removes the cookie. */
  NewCookie end(Secret secret) {
    store.end(secret);
    return cookie("", 0);
  }

  /**
   * Who sends this cookie, if their log-on still holds.
   *
   * @param byHand whether a person clicked; a page that refreshes itself keeps no log-on alive
   */
  Optional<Account> visitor(Secret secret, boolean byHand) {
    Instant now = clock.instant();
    Optional<SessionStore.Session> session =
        store.find(secret).filter(found -> holds(found, now, config.session()));
    session
        .filter(found -> byHand && found.lastUsedAt().plus(NOTED_EVERY).isBefore(now))
        .ifPresent(_ -> store.used(secret, now));
    return session
        .flatMap(found -> accounts.byId(found.accountId()))
        .filter(account -> !account.disabled());
  }

  static boolean holds(SessionStore.Session session, Instant now, WebConfig.Session limits) {
    return now.isBefore(session.beganAt().plus(limits.longest()))
        && now.isBefore(session.lastUsedAt().plus(limits.idle()));
  }

  @Scheduled(every = "1h", delayed = "1m")
  void forget() {
    store.forgetBefore(clock.instant().minus(config.session().longest()));
  }

  private static NewCookie cookie(String value, int maxAgeSeconds) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/")
        .maxAge(maxAgeSeconds)
        .secure(true)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
