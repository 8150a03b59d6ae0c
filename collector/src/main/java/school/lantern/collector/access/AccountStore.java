package school.lantern.collector.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import school.lantern.collector.platform.Database;

/** Keeps accounts. */
@ApplicationScoped
class AccountStore {
  private final Database database;
  private final Clock clock;

  AccountStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  boolean isEmpty() {
    return database.read(() -> AccountEntity.count() == 0);
  }

  /** Everybody, by name; who is disabled comes last. */
  List<Account> all() {
    return database.read(
        () ->
            AccountEntity.<AccountEntity>list("order by displayName").stream()
                .map(AccountEntity::account)
                .sorted((one, other) -> Boolean.compare(one.disabled(), other.disabled()))
                .toList());
  }

  Optional<Account> byId(String id) {
    return database.read(
        () -> AccountEntity.<AccountEntity>findByIdOptional(id).map(AccountEntity::account));
  }

  Optional<Account> byLogOn(String logOn) {
    return database.read(() -> row(logOn).map(AccountEntity::account));
  }

  /** The bcrypt hash of an account that may log on. */
  Optional<String> passwordHash(String logOn) {
    return database.read(
        () -> row(logOn).filter(row -> row.disabledAt == null).map(row -> row.passwordHash));
  }

  /** Adds an account; false when the log-on name is taken. */
  boolean add(Account account, String passwordHash) {
    return database.write(
        () -> {
          if (row(account.logOn()).isPresent()) {
            return false;
          }
          AccountEntity row = new AccountEntity();
          row.id = account.id();
          row.logOn = account.logOn();
          row.displayName = account.displayName();
          row.personId = account.holder().personId();
          row.passwordHash = passwordHash;
          row.roles = Role.write(account.roles());
          row.createdAt = clock.millis();
          row.persist();
          return true;
        });
  }

  /** From now on this account cannot log on. What it did stays. */
  void disable(String id) {
    database.write(
        () -> {
          AccountEntity.update(
              "disabledAt = ?1 where id = ?2 and disabledAt is null", clock.millis(), id);
        });
  }

  /** This account belongs to this member of staff from now on, who may therefore check in. */
  void link(String id, String personId) {
    database.write(
        () -> {
          AccountEntity row = AccountEntity.findById(id);
          if (row != null) {
            Set<Role> roles = EnumSet.copyOf(Role.read(row.roles));
            roles.add(Role.STAFF);
            row.roles = Role.write(roles);
            row.personId = personId;
          }
        });
  }

  private static Optional<AccountEntity> row(String logOn) {
    return AccountEntity.find("logOn", logOn).firstResultOptional();
  }
}
