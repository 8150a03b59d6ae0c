package school.lantern.collector.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;

/** Turns an invitation into an account. */
@ApplicationScoped
class Welcome {
  private final Invitations invitations;
  private final AccountStore accounts;
  private final Passwords passwords;
  private final Database database;
  private final AuditLog audit;

  Welcome(
      Invitations invitations,
      AccountStore accounts,
      Passwords passwords,
      Database database,
      AuditLog audit) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.passwords = passwords;
    this.database = database;
    this.audit = audit;
  }

  /** Makes the account and uses the invitation up, or does neither. */
  Answer accept(Secret secret, Wish wish) {
    Optional<Invitation> invitation = invitations.open(secret);
    if (invitation.isEmpty()) {
      return new Answer.TooLate();
    }
    String hash = passwords.hash(wish.password());
    Account account =
        new Account(
            UUID.randomUUID().toString(),
            wish.logOn(),
            new Account.Holder(wish.displayName(), invitation.get().personId()),
            invitation.get().roles(),
            null);
    return database.write(() -> admit(secret, account, hash));
  }

  private Answer admit(Secret secret, Account account, String hash) {
    if (accounts.byLogOn(account.logOn()).isPresent()) {
      return new Answer.NameTaken();
    }
    if (!invitations.use(secret) || !accounts.add(account, hash)) {
      return new Answer.TooLate();
    }
    audit.record(account.logOn(), "account.created", Role.write(account.roles()));
    return new Answer.Admitted(account);
  }

  /** What became of a wish. */
  sealed interface Answer {
    record Admitted(Account account) implements Answer {}

    /** Used, expired, or never valid. */
    record TooLate() implements Answer {}

    record NameTaken() implements Answer {}
  }

  /**
   * What the new colleague typed.
   *
   * @param displayName as colleagues say it
   * @param logOn an e-mail address; kept in lower case
   * @param password good enough by {@link PasswordRule}
   */
  record Wish(String displayName, String logOn, String password) {
    Wish {
      displayName = displayName.strip();
      logOn = logOn.strip().toLowerCase(Locale.ROOT);
    }
  }
}
