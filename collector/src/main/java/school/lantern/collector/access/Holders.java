package school.lantern.collector.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;

/** Members of staff of the directory, to whom accounts belong. */
@ApplicationScoped
class Holders {
  private final Directory directory;
  private final AccountStore accounts;
  private final Database database;
  private final AuditLog audit;
  private final LanternConfig config;

  Holders(
      Directory directory,
      AccountStore accounts,
      Database database,
      AuditLog audit,
      LanternConfig config) {
    this.directory = directory;
    this.accounts = accounts;
    this.database = database;
    this.audit = audit;
    this.config = config;
  }

  /** One member of staff to choose. */
  record Choice(String id, String name) {}

  /** All members of staff, by name. */
  List<Choice> all() {
    return directory.staffNames(config.site()).entrySet().stream()
        .map(person -> new Choice(person.getKey(), person.getValue()))
        .sorted(Comparator.comparing(Choice::name).thenComparing(Choice::id))
        .toList();
  }

  /** The member of staff with this id; pupils have no accounts. */
  Optional<Choice> staff(String personId) {
    return Optional.ofNullable(directory.staffNames(config.site()).get(personId))
        .map(name -> new Choice(personId, name));
  }

  /** Members of staff who have no account yet, by name. */
  List<Choice> without() {
    Set<String> taken =
        accounts.all().stream()
            .filter(account -> !account.disabled())
            .map(account -> account.holder().personId())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return all().stream().filter(person -> !taken.contains(person.id())).toList();
  }

  /** Why this member of staff may not get this account, as a sentence; empty when they may. */
  Optional<String> objection(Choice person, String accountId) {
    return accounts
        .openOf(person.id())
        .filter(account -> !account.id().equals(accountId))
        .map(
            account ->
                "%s has an account already: %s. Close it first"
                    .formatted(person.name(), account.logOn()));
  }

  /** An account that may be given to somebody. */
  Optional<Account> open(String accountId) {
    return accounts.byId(accountId).filter(account -> !account.disabled());
  }

  /**
   * From now on this account belongs to this member of staff, who may check in with it; what was
   * checked in with it before stays as it was said.
   *
   * @return why not, as a sentence; empty when it is done
   */
  Optional<String> link(String accountId, Choice person, String by) {
    return database.write(
        () -> {
          accounts.takeTurn();
          Account account = open(accountId).orElse(null);
          if (account == null) {
            return Optional.of("This account is closed by now");
          }
          Optional<String> objection = objection(person, accountId);
          if (objection.isEmpty()) {
            accounts.link(accountId, person.id());
            audit.record(
                by, "account.linked", account.logOn() + " to " + person.id() + before(account));
          }
          return objection;
        });
  }

  /** From now on this account belongs to nobody of the directory, and cannot check in. */
  void unlink(String accountId, String by) {
    database.write(
        () ->
            open(accountId)
                .filter(account -> account.holder().personId() != null)
                .ifPresent(
                    account -> {
                      accounts.unlink(accountId);
                      audit.record(by, "account.unlinked", account.logOn() + before(account));
                    }));
  }

  private static String before(Account account) {
    String personId = account.holder().personId();
    return personId == null ? "" : ", before " + personId;
  }
}
