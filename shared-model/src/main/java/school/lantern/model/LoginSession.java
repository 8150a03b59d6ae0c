package school.lantern.model;

/**
 * One login session on one workstation, and whose it is.
 *
 * @param id the operating system's own number for the session ({@code "c2"} in logind, {@code
 *     "tty7"} in utmp, a display name where neither exists); unique within one boot of one
 *     workstation, no further
 * @param account the log-on name, as the workstation knows it
 */
public record LoginSession(String id, String account) {

  /**
   * @throws IllegalArgumentException if either is blank
   */
  public LoginSession {
    Require.notBlank(id, "id");
    Require.notBlank(account, "account");
  }
}
