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

  AuthorityChange(AuthorityFolder folder, Database database, AuditLog audit) {
    this.folder = folder;
    this.database = database;
    this.audit = audit;
  }

  /** Makes a successor. Agents learn of it over the connection that they trust. */
  void announce(String actor) {
    folder.announce();
    record("authority.announced", actor);
  }

  /** The successor signs from now on, and the door shows what it vouches for. */
  void change(String actor) {
    folder.change();
    record("authority.changed", actor);
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
