package school.lantern.collector.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Colleagues for tests, with real accounts and real sessions. */
@ApplicationScoped
public class TestStaff {
  public static final String COOKIE = Sessions.COOKIE;
  public static final String PASSWORD = "brass otter umbrella";

  private final AccountStore accounts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final ConcurrentMap<String, Account> known = new ConcurrentHashMap<>();

  TestStaff(AccountStore accounts, Passwords passwords, Sessions sessions) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  /** The log-on name of a colleague with this name and these roles, who exists from now on. */
  public String logOn(String displayName, Role... roles) {
    return account(displayName, roles).logOn();
  }

  /** A session cookie of theirs. */
  public String cookie(String displayName, Role... roles) {
    return sessions.begin(account(displayName, roles)).getValue();
  }

  /** A session cookie of a member of staff of the directory, whose only account this is now. */
  public String cookieOf(String displayName, String personId, Role... roles) {
    Account account = account(displayName, roles);
    free(personId);
    accounts.link(account.id(), personId);
    return sessions.begin(accounts.byId(account.id()).orElseThrow()).getValue();
  }

  /** This member of staff has no account. */
  void free(String personId) {
    accounts.all().stream()
        .filter(account -> personId.equals(account.holder().personId()))
        .forEach(account -> accounts.unlink(account.id()));
  }

  private Account account(String displayName, Role... roles) {
    return known.computeIfAbsent(
        displayName,
        name -> {
          String mailbox = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".");
          Account account =
              new Account(
                  UUID.randomUUID().toString(),
                  mailbox + "@school.example",
                  new Account.Holder(name, null),
                  Set.of(roles),
                  null);
          return accounts.add(account, passwords.hash(PASSWORD))
              ? account
              : accounts.byLogOn(account.logOn()).orElseThrow();
        });
  }
}
