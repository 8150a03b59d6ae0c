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

  /** The open account of this member of staff; there is one at most. */
  Optional<Account> openOf(String personId) {
    return database.read(
        () ->
            AccountEntity.<AccountEntity>find("personId = ?1 and disabledAt is null", personId)
                .firstResultOptional()
                .map(AccountEntity::account));
  }

  /**
   * Keeps others from adding and linking accounts until the end of the caller's transaction: of two
   * who find at once that somebody has none, one would be wrong.
   */
  void takeTurn() {
    database.write(
        () -> {
          AccountEntity.update("logOn = logOn");
        });
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

  /** Opens a closed account again as it is now, with another password; false when it is open. */
  boolean reopen(Account account, String passwordHash) {
    return database.write(
        () -> {
          AccountEntity row = row(account.logOn()).orElse(null);
          if (row == null || row.disabledAt == null) {
            return false;
          }
          row.displayName = account.displayName();
          row.personId = account.holder().personId();
          row.passwordHash = passwordHash;
          row.roles = Role.write(account.roles());
          row.disabledAt = null;
          return true;
        });
  }

  /** This account belongs to nobody of the directory from now on. */
  void unlink(String id) {
    database.write(
        () -> {
          AccountEntity.update("personId = null where id = ?1", id);
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
