package school.lantern.collector.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import school.lantern.collector.audit.AuditLog;

/** Checks a log-on name and password. */
@ApplicationScoped
class LogOns {
  private final AccountStore accounts;
  private final Passwords passwords;
  private final Attempts attempts;
  private final AuditLog audit;

  LogOns(AccountStore accounts, Passwords passwords, Attempts attempts, AuditLog audit) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.attempts = attempts;
    this.audit = audit;
  }

  /**
   * Whether somebody at {@code address} may be this account. An unknown name and a wrong password
   * get the same answer after the same time.
   */
  Answer check(String typedLogOn, String password, String address) {
    String logOn = typedLogOn.strip().toLowerCase(Locale.ROOT);
    Attempts.Who who = new Attempts.Who(logOn, address);
    Duration wait = attempts.wait(who);
    if (!wait.isZero()) {
      return new Answer.Wait(wait);
    }
    Optional<Account> account =
        passwords.matches(password, accounts.passwordHash(logOn))
            ? accounts.byLogOn(logOn)
            : Optional.empty();
    if (account.isEmpty()) {
      attempts.failed(who);
      return new Answer.Wrong();
    }
    attempts.succeeded(who);
    audit.record(logOn, "account.logged-on", address);
    return new Answer.Right(account.get());
  }

  /** What came of it. */
  sealed interface Answer {
    record Right(Account account) implements Answer {}

    record Wrong() implements Answer {}

    /** Too many wrong ones; nothing was checked. */
    record Wait(Duration left) implements Answer {}
  }
}
