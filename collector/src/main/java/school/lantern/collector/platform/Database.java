package school.lantern.collector.platform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one way to a transaction. Whoever begins one elsewhere is refused here, because nobody would
 * know then whether it may write.
 *
 * <p>SQLite allows one writer at a time and lets the others spin on "busy" without any order. So
 * writers queue here first, first come first served, and keep their turn until after the commit.
 * PostgreSQL needs no such queue and gets none.
 */
@ApplicationScoped
public class Database {
  // A transaction of SQLite that reads first and writes later fails when another process wrote in
  // between. A first statement that writes, though it changes no row, takes the write lock at once;
  // transaction_mode=IMMEDIATE would do the same, but to readers as well.
  private static final String TAKE_WRITE_LOCK = "update stale_scope set generation = 0 where false";
  private static final String ONE_VIEW =
      "set transaction isolation level repeatable read, read only";

  private static final Logger LOG = Logger.getLogger(Database.class);

  /** Longer than any honest transaction; a caller that waits so long should say "busy". */
  private static final long TURN_SECONDS = 20;

  private final Semaphore turn = new Semaphore(1, true);
  private final boolean embedded;
  private final AgroalDataSource source;
  private final TransactionSynchronizationRegistry transactions;

  Database(
      @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
      AgroalDataSource source,
      TransactionSynchronizationRegistry transactions) {
    this.embedded = kind.equals("sqlite");
    this.source = source;
    this.transactions = transactions;
  }

  /** Whether this is the embedded distribution. */
  public boolean embedded() {
    return embedded;
  }

  /**
   * Runs {@code work} in a transaction of its own, joined when the caller is already inside one;
   * all of it or nothing.
   *
   * @throws IllegalStateException if the caller is inside {@link #read}: its view is older than
   *     what it would overwrite
   * @throws BusyException if no turn came in time
   */
  public <T extends @Nullable Object> T write(Supplier<T> work) {
    Transaction current = current();
    if (current != null) {
      if (!current.writing) {
        throw new IllegalStateException("a reading transaction cannot write");
      }
      return work.get();
    }
    Transaction mine = new Transaction(true);
    T result = embedded ? inTurn(mine, work) : begin(mine, work);
    mine.afterCommit.forEach(Database::runAfterCommit);
    return result;
  }

  /** As {@link #write(Supplier)}, for work that returns nothing. */
  public void write(Runnable work) {
    write(
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  /**
   * Runs {@code work} on one consistent view, joined when the caller is already inside a
   * transaction; must not write.
   */
  public <T extends @Nullable Object> T read(Supplier<T> work) {
    return current() != null ? work.get() : begin(new Transaction(false), work);
  }

  /**
   * Runs {@code action} once the transaction that the caller is in has become durable and other
   * writers may go on; never when it is rolled back. What it throws is logged and goes no further:
   * the facts are stored.
   *
   * @throws IllegalStateException outside {@link #write}
   */
  public void afterCommit(Runnable action) {
    Transaction current = current();
    if (current == null || !current.writing) {
      throw new IllegalStateException("only a writing transaction has an afterwards");
    }
    current.afterCommit.add(action);
  }

  private <T extends @Nullable Object> T inTurn(Transaction mine, Supplier<T> work) {
    try {
      if (!turn.tryAcquire(TURN_SECONDS, TimeUnit.SECONDS)) {
        throw new BusyException("the database had no turn for us in " + TURN_SECONDS + " s");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BusyException("interrupted while waiting for the database");
    }
    try {
      return begin(mine, work);
    } finally {
      turn.release();
    }
  }

  private <T extends @Nullable Object> T begin(Transaction mine, Supplier<T> work) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              transactions.putResource(Transaction.class, mine);
              if (embedded == mine.writing) {
                execute(embedded ? TAKE_WRITE_LOCK : ONE_VIEW);
              }
              return work.get();
            });
  }

  private void execute(String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new BusyException("the database could not begin", failed);
    }
  }

  private @Nullable Transaction current() {
    if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
      return null;
    }
    if (transactions.getResource(Transaction.class) instanceof Transaction ours) {
      return ours;
    }
    throw new IllegalStateException("transactions begin in Database, and nowhere else");
  }

  private static void runAfterCommit(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException failed) {
      LOG.error("Stored, but what should have followed at once failed", failed);
    }
  }

  /** What is known of a running transaction. */
  private static final class Transaction {
    final boolean writing;
    final List<Runnable> afterCommit = new ArrayList<>();

    Transaction(boolean writing) {
      this.writing = writing;
    }
  }
}
