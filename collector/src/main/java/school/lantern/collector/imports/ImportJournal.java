package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.imports.ImportStore.Applied;

/** What was imported, on record for the technician and for whoever reads the audit log. */
@ApplicationScoped
class ImportJournal {
  private final ImportStore store;
  private final AuditLog audit;

  ImportJournal(ImportStore store, AuditLog audit) {
    this.store = store;
    this.audit = audit;
  }

  /** Uploads that wait, and what is on record. */
  ImportStore store() {
    return store;
  }

  /** Puts an import on record. Joins the caller's transaction. */
  void applied(String site, Applied applied) {
    store.record(site, applied);
    audit.record(applied.by(), "import.applied", applied.summary());
  }
}
