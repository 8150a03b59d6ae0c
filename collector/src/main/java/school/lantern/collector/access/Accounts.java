package school.lantern.collector.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;

/** Who may log on, as those who look after accounts see and change it. */
@ApplicationScoped
class Accounts {
  /** The policy wants administration in at least two hands (P-18). */
  private static final int FEWEST_ADMINISTRATORS = 2;

  private final AccountStore store;
  private final SessionStore sessions;
  private final Database database;
  private final AuditLog audit;

  Accounts(AccountStore store, SessionStore sessions, Database database, AuditLog audit) {
    this.store = store;
    this.sessions = sessions;
    this.database = database;
    this.audit = audit;
  }

  List<Account> all() {
    return store.all();
  }

  /** Whether fewer people than the policy wants could let somebody in. */
  boolean tooFewAdministrators() {
    return administrators() < FEWEST_ADMINISTRATORS;
  }

  /**
   * Nobody hands out a role that would let them see more than they may; senior leaders, who answer
   * for all of it, may hand out any. Members of staff see only what is their own.
   */
  static Set<Role> mayHandOut(Set<Role> own) {
    Set<Role> handsOut = EnumSet.of(Role.STAFF);
    handsOut.addAll(own.contains(Role.SLT) ? EnumSet.allOf(Role.class) : own);
    return handsOut;
  }

  /**
   * Ends an account and every log-on of it.
   *
   * @return why not, as a sentence for the page; empty when it was done
   */
  Optional<String> disable(String id, String by) {
    return database.write(() -> disabled(id, by));
  }

  private Optional<String> disabled(String id, String by) {
    Optional<Account> account = store.byId(id).filter(found -> !found.disabled());
    if (account.isEmpty()) {
      return Optional.of("This account is closed already.");
    }
    if (account.get().logOn().equals(by)) {
      return Optional.of("You cannot close your own account. Ask a colleague.");
    }
    store.disable(id);
    sessions.endAll(id);
    audit.record(by, "account.closed", account.get().logOn());
    return Optional.empty();
  }

  /** Ends every log-on of an open account, such as that of a phone that is lost. */
  Optional<Account> endLogOns(String id, String by) {
    return database.write(
        () -> {
          Optional<Account> account = store.byId(id).filter(found -> !found.disabled());
          account.ifPresent(
              found -> {
                sessions.endAll(id);
                audit.record(by, "account.log-ons-ended", found.logOn());
              });
          return account;
        });
  }

  /** A closed account, to be invited again. */
  Optional<Account> closed(String id) {
    return store.byId(id).filter(Account::disabled);
  }

  private long administrators() {
    return store.all().stream()
        .filter(account -> !account.disabled())
        .filter(
            account ->
                account.roles().contains(Role.SLT) || account.roles().contains(Role.TECHNICIAN))
        .count();
  }
}
