package school.lantern.collector.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /** An account of which nobody has said whose it is. Nobody else's check-ins become theirs. */
  Optional<Account> nobodys(String accountId) {
    return accounts
        .byId(accountId)
        .filter(account -> !account.disabled() && account.holder().personId() == null);
  }

  /** From now on this account belongs to this member of staff, who may check in with it. */
  void link(Account account, Choice person, String by) {
    database.write(
        () -> {
          accounts.link(account.id(), person.id());
          audit.record(by, "account.linked", account.logOn() + " to " + person.id());
        });
  }
}
