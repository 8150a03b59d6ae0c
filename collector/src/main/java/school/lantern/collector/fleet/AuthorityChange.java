package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;

/**
 * Changes the authority, in three steps that a technician takes: announce, change, retire. A
 * collector that serves follows within a minute, by {@link DoorKeeper}.
 */
@ApplicationScoped
class AuthorityChange {
  private final AuthorityFolder folder;
  private final Database database;
  private final AuditLog audit;
  private final HandedOutTokens tokens;

  AuthorityChange(
      AuthorityFolder folder, Database database, AuditLog audit, HandedOutTokens tokens) {
    this.folder = folder;
    this.database = database;
    this.audit = audit;
    this.tokens = tokens;
  }

  /** Makes a successor. Agents learn of it over the connection that they trust. */
  void announce(String actor) {
    folder.announce();
    record("authority.announced", actor);
  }

  /**
   * The successor signs from now on, and the door shows what it vouches for. Open enrolment tokens
   * name the former authority, and are withdrawn.
   *
   * @return how many tokens these were
   */
  int change(String actor) {
    folder.change();
    String name = folder.again().signerName();
    return database.write(
        () -> {
          audit.record(actor, "authority.changed", name);
          return tokens.withdrawAll(actor);
        });
  }

  /** Certificates of the former one are good for nothing any more. */
  void retire(String actor) {
    folder.retire();
    record("authority.retired", actor);
  }

  private void record(String action, String actor) {
    String name = folder.again().signerName();
    database.write(() -> audit.record(actor, action, name));
  }
}
