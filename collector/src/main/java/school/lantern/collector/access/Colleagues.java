package school.lantern.collector.access;

import jakarta.enterprise.context.ApplicationScoped;

/** Says log-on names as colleagues say them. */
@ApplicationScoped
public class Colleagues {
  private final AccountStore accounts;

  Colleagues(AccountStore accounts) {
    this.accounts = accounts;
  }

  /** The display name behind a log-on name; the log-on name itself when there is no account. */
  public String nameOf(String logOn) {
    return accounts.byLogOn(logOn).map(Account::displayName).orElse(logOn);
  }
}
