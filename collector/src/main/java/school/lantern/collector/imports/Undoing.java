package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import school.lantern.collector.imports.ImportStore.Applied;
import school.lantern.collector.imports.ImportStore.Outcome;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.imports.SnapshotStore.Kept;
import school.lantern.collector.platform.Database;

/**
 * Takes the last import back, and then the one before it, while nothing else has changed the data
 * in between.
 */
@ApplicationScoped
class Undoing {
  private static final Logger LOG = Logger.getLogger(Undoing.class);

  private final Database database;
  private final Imports imports;
  private final SchoolRecords records;
  private final ImportJournal journal;
  private final Clock clock;

  Undoing(
      Database database,
      Imports imports,
      SchoolRecords records,
      ImportJournal journal,
      Clock clock) {
    this.database = database;
    this.imports = imports;
    this.records = records;
    this.journal = journal;
    this.clock = clock;
  }

  /** What an undo would do. */
  sealed interface Look {
    /** Nothing is kept that could be undone. */
    record Nothing() implements Look {}

    /** What would be different; {@code recordId} asks for just this to be done. */
    record Possible(String recordId, Instant at, List<TableDifference> tables) implements Look {}

    /** Somebody else changed this since the import: undoing it would take that away as well. */
    record Changed(Instant at, List<TableDifference> since) implements Look {}
  }

  /** Looks at what an undo would do. */
  Look look(String site) {
    return database.read(
        () ->
            journal
                .snapshots()
                .latest(site)
                .<Look>map(kept -> look(kept, imports.basis(site)))
                .orElseGet(Look.Nothing::new));
  }

  /**
   * Undoes the import that was looked at.
   *
   * @return what was done, or why nothing was
   */
  Look undo(String site, String recordId, Actor actor) {
    Optional<Kept> kept =
        database
            .read(() -> journal.snapshots().latest(site))
            .filter(one -> one.recordId().equals(recordId));
    if (kept.isEmpty()) {
      return new Look.Nothing();
    }
    Basis now = imports.basis(site);
    Look look = look(kept.get(), now);
    if (!(look instanceof Look.Possible possible)) {
      return look;
    }
    Basis before = Snapshot.read(kept.get().packed().before());
    SchoolChange change = records.change(now.data(), before.data());
    return database.write(
        () -> {
          journal.store().enter(site);
          records.hold(site);
          if (!stillLast(site, recordId)) {
            return new Look.Nothing();
          }
          Basis held = imports.basis(site);
          if (!held.hash().equals(now.hash())) {
            return look(kept.get(), held);
          }
          records.store(site, change, Progress.UNHEARD);
          journal.snapshots().replaceNotes(site, before.notes());
          String summary = Reading.summary(possible.tables());
          journal.undone(
              site, new Applied(clock.instant(), actor.logOn(), Outcome.UNDONE, summary), recordId);
          return possible;
        });
  }

  private boolean stillLast(String site, String recordId) {
    return journal
        .snapshots()
        .latest(site)
        .filter(one -> one.recordId().equals(recordId))
        .isPresent();
  }

  private static Look look(Kept kept, Basis now) {
    try {
      return compared(kept, now);
    } catch (IllegalStateException otherVersion) {
      LOG.warn("An import can no longer be undone", otherVersion);
      return new Look.Nothing();
    }
  }

  private static Look compared(Kept kept, Basis now) {
    if (kept.afterHash().equals(now.hash())) {
      Basis before = Snapshot.read(kept.packed().before());
      return new Look.Possible(
          kept.recordId(), kept.at(), Reading.between(now.data(), before.data()));
    }
    Basis after = Snapshot.read(kept.packed().after());
    return new Look.Changed(kept.at(), Reading.between(after.data(), now.data()));
  }
}
