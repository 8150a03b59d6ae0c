package school.lantern.collector.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

  private static Optional<AccountEntity> row(String logOn) {
    return AccountEntity.find("logOn", logOn).firstResultOptional();
  }
}
