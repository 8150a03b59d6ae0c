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
    String again = invitation.get().logOn();
    return database.write(
        () -> {
          accounts.takeTurn();
          Account account =
              account(again == null ? wish.logOn() : again, wish.displayName(), invitation.get());
          return admit(secret, account, hash, invitation.get());
        });
  }

  /** A closed account that is opened again stays the same: what it did stands under its id. */
  private Account account(String logOn, String displayName, Invitation invitation) {
    return new Account(
        accounts.byLogOn(logOn).map(Account::id).orElseGet(() -> UUID.randomUUID().toString()),
        logOn,
        new Account.Holder(displayName, invitation.personId()),
        invitation.roles(),
        null);
  }

  private Answer admit(Secret secret, Account account, String hash, Invitation invitation) {
    boolean again = invitation.logOn() != null;
    String personId = invitation.personId();
    Optional<Account> before = accounts.byLogOn(account.logOn());
    if (!again && before.isPresent()) {
      return new Answer.NameTaken();
    }
    if (again && before.filter(Account::disabled).isEmpty()) {
      return new Answer.TooLate();
    }
    if (personId != null && accounts.openOf(personId).isPresent()) {
      return new Answer.HasAccount();
    }
    if (!invitations.use(secret)) {
      return new Answer.TooLate();
    }
    if (!(again ? accounts.reopen(account, hash) : accounts.add(account, hash))) {
      return new Answer.TooLate();
    }
    audit.record(
        account.logOn(),
        again ? "account.opened-again" : "account.created",
        Role.write(account.roles()) + (personId == null ? "" : " as " + personId));
    return new Answer.Admitted(account);
  }

  /** What became of a wish. */
  sealed interface Answer {
    record Admitted(Account account) implements Answer {}

    /** Used, expired, or never valid. */
    record TooLate() implements Answer {}

    record NameTaken() implements Answer {}

    /** The member of staff has an account by now. */
    record HasAccount() implements Answer {}
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
