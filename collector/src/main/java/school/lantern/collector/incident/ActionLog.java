package school.lantern.collector.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;
import school.lantern.collector.stale.StaleScopes;

/**
 * Carries a person's action out: decides on the locked incident, appends, and writes the audit
 * entry in the same transaction.
 */
@ApplicationScoped
class ActionLog {
  private final Database database;
  private final IncidentStore store;
  private final AuditLog audit;
  private final StaleScopes stale;

  ActionLog(Database database, IncidentStore store, AuditLog audit, StaleScopes stale) {
    this.database = database;
    this.store = store;
    this.audit = audit;
    this.stale = stale;
  }

  /**
   * @throws NoSuchElementException if the site has no such incident
   * @throws IncidentConflict if the action comes too late
   */
  Incident carryOut(String site, Press press, Function<Incident, Optional<IncidentEvent>> action) {
    return database.write(() -> inTransaction(site, press, action));
  }

  private Incident inTransaction(
      String site, Press press, Function<Incident, Optional<IncidentEvent>> action) {
    Incident incident =
        store
            .findLocked(site, press.incident())
            .orElseThrow(() -> new NoSuchElementException("no incident " + press.incident()));
    Optional<IncidentEvent> event = action.apply(incident);
    if (event.isEmpty()) {
      return incident;
    }
    Incident after = store.append(press.incident(), event.get());
    audit.record(press.by(), press.verb(), press.incident().toString());
    if (event.get() instanceof IncidentEvent.Reopened reopened) {
      // Facts may have explained it while it was closed.
      stale.mark(List.of(incident.scope()), reopened.at());
    }
    return after;
  }

  /**
   * A button that was pressed.
   *
   * @param verb for the audit log, such as {@code "incident.taken"}
   * @param incident on which page
   * @param by log-on name of who pressed it
   */
  record Press(String verb, UUID incident, String by) {}
}
