package school.lantern.agent.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.log.Trouble;
import school.lantern.model.Gap;
import school.lantern.model.Moment;

/**
 * The open file under a {@link Spool}: transactions, and what happens when the file is damaged.
 *
 * <p>A failure that may be the file's fault first closes and opens it, which checks it; only when
 * the check or the repeated work fails is the file set aside.
 */
final class SpoolStore implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SpoolStore.class.getName());
  private static final Trouble FAILED =
      new Trouble(LOG, Level.WARNING, "The spool failed; opening it anew");
  private static final Trouble DAMAGED =
      new Trouble(
          LOG, Level.WARNING, "The spool is damaged or not ours; set aside, and a new one begun");
  private static final long FREE_PAGES_WORTH_GIVING_BACK = 256;

  /** Work on the rows, inside a transaction. */
  interface Work<T> {
    T on(SpoolRows rows, Losses losses) throws SQLException;
  }

  /** A question to the rows. */
  interface Question<T> {
    T to(SpoolRows rows) throws SQLException;
  }

  private final Path file;
  private final Supplier<Moment> clock;
  private Connection connection;
  private boolean syncedAtCommit;
  private @Nullable Filling filling;

  private SpoolStore(Path file, Supplier<Moment> clock) {
    this.file = file;
    this.clock = clock;
    this.connection = openOrReplace();
  }

  static SpoolStore open(Path file, Supplier<Moment> clock) {
    return new SpoolStore(file, clock);
  }

  /**
   * Does some work in one transaction.
   *
   * @param synced whether the transaction must survive a power cut
   * @throws SpoolException if nothing was written
   */
  <T> T write(boolean synced, Work<T> work) {
    filling = null;
    return guarded(() -> inTransaction(synced, work));
  }

  <T> T read(Question<T> question) {
    return guarded(() -> question.to(new SpoolRows(connection)));
  }

  /** Asked of the file once after each write. */
  Filling filling() {
    Filling known = filling;
    if (known == null) {
      known = read(rows -> new Filling(rows.waiting(), rows.usedBytes()));
      filling = known;
    }
    return known;
  }

  private interface Attempt<T> {
    T run() throws SQLException;
  }

  private <T> T guarded(Attempt<T> attempt) {
    try {
      return attempt.run();
    } catch (SQLException first) {
      if (!SpoolFile.damaged(first)) {
        throw new SpoolException("The spool refused", first);
      }
      FAILED.came(first);
    }
    close();
    connection = openOrReplace();
    try {
      return attempt.run();
    } catch (SQLException second) {
      if (!SpoolFile.damaged(second)) {
        throw new SpoolException("The spool refused", second);
      }
      DAMAGED.came(second);
    }
    close();
    connection = replace();
    try {
      return attempt.run();
    } catch (SQLException third) {
      throw new SpoolException("A new spool refused as well", third);
    }
  }

  private <T> T inTransaction(boolean synced, Work<T> work) throws SQLException {
    SpoolRows rows = new SpoolRows(connection);
    if (synced != syncedAtCommit) {
      rows.run("pragma synchronous = " + (synced ? "FULL" : "NORMAL"));
      syncedAtCommit = synced;
    }
    rows.run("begin immediate");
    try {
      T result = work.on(rows, new Losses(connection));
      rows.run("commit");
      return result;
    } catch (SQLException | RuntimeException failed) {
      try {
        rows.run("rollback");
      } catch (SQLException alreadyRolledBack) {
        failed.addSuppressed(alreadyRolledBack);
      }
      throw failed;
    }
  }

  private Connection openOrReplace() {
    try {
      syncedAtCommit = false;
      return SpoolFile.open(file);
    } catch (SQLException failed) {
      if (!SpoolFile.damaged(failed)) {
        throw new SpoolException("The spool cannot be opened", failed);
      }
      DAMAGED.came(failed);
      return replace();
    } catch (IOException unreadable) {
      throw new SpoolException("The spool cannot be opened", unreadable);
    }
  }

  private Connection replace() {
    filling = null;
    try {
      syncedAtCommit = false;
      Moment now = clock.get();
      Instant lastWritten = earlier(Files.getLastModifiedTime(file).toInstant(), now.wall());
      DamagedSpools.setAside(file, now.wall());
      Connection fresh = SpoolFile.open(file);
      new Losses(fresh)
          .add(
              Gap.Reason.SPOOL_DAMAGED,
              lastWritten,
              now.wall(),
              0,
              "spool set aside as spool.damaged");
      return fresh;
    } catch (SQLException | IOException failed) {
      throw new SpoolException("The damaged spool cannot be replaced", failed);
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** By the path: a file store would be looked for among mounts, which a chroot lacks. */
  long diskFreeBytes() {
    Path folder = file.toAbsolutePath().getParent();
    return (folder == null ? file : folder).toFile().getUsableSpace();
  }

  /** Shortens the file when much of it is empty. */
  void giveBackRoom() {
    read(
        rows -> {
          long free = rows.freePages();
          if (free > FREE_PAGES_WORTH_GIVING_BACK) {
            rows.giveBackPages();
          }
          return free;
        });
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failed) {
      LOG.log(Level.FINE, "The spool did not close cleanly", failed);
    }
  }
}
