package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.imports.ImportStore.Applied;
import school.lantern.collector.imports.ImportStore.Outcome;

/** What was imported, on record for the technician and for whoever reads the audit log. */
@ApplicationScoped
class ImportJournal {
  private final ImportStore store;
  private final SnapshotStore snapshots;
  private final AuditLog audit;

  ImportJournal(ImportStore store, SnapshotStore snapshots, AuditLog audit) {
    this.store = store;
    this.snapshots = snapshots;
    this.audit = audit;
  }

  /** Uploads that wait, and what is on record. */
  ImportStore store() {
    return store;
  }

  /** Schools as they were, and what formats remember. */
  SnapshotStore snapshots() {
    return snapshots;
  }

  /** Puts an import on record, and keeps what undoes it. Joins the caller's transaction. */
  void applied(String site, Applied applied, Basis before, Basis after) {
    String id = store.record(site, applied);
    snapshots.keep(
        site,
        new SnapshotStore.Kept(
            id,
            applied.at(),
            after.hash(),
            new SnapshotStore.Pair(Snapshot.of(before), Snapshot.of(after))));
    audit.record(applied.by(), "import.applied", applied.summary());
  }

  /** Puts on record that an import was taken back. Joins the caller's transaction. */
  void undone(String site, Applied undoing, String recordId) {
    store.record(site, undoing);
    snapshots.remove(recordId);
    audit.record(undoing.by(), "import.undone", undoing.summary());
  }

  /** Puts on record that something was not applied. Joins the caller's transaction. */
  void notApplied(String site, Applied outcome) {
    store.record(site, outcome);
    if (outcome.outcome() == Outcome.WAITS) {
      audit.record(outcome.by(), "import.waits", outcome.summary());
    }
  }

  /** Puts on record that somebody saw or took away school data. Joins the caller's transaction. */
  void seen(String logOn, String action, String what) {
    audit.record(logOn, action, what);
  }
}
