package school.lantern.collector.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one way to a transaction.
 *
 * <p>SQLite allows one writer at a time and lets the others spin on "busy" without any order. So
 * writers queue here first, first come first served, and the database never sees two. PostgreSQL
 * needs no such queue and gets none.
 */
@ApplicationScoped
public class Database {
  private final boolean embedded;
  private final ReentrantLock writer = new ReentrantLock(true);

  Database(@ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.embedded = kind.equals("sqlite");
  }

  /** Whether this is the embedded distribution. */
  public boolean embedded() {
    return embedded;
  }

  /**
   * Runs {@code work} in a transaction of its own, joined when the caller is already inside one;
   * all of it or nothing.
   */
  public <T> T write(Supplier<T> work) {
    if (!embedded) {
      return QuarkusTransaction.joiningExisting().call(work::get);
    }
    writer.lock();
    try {
      return QuarkusTransaction.joiningExisting().call(work::get);
    } finally {
      writer.unlock();
    }
  }

  /** As {@link #write(Supplier)}, for work that returns nothing. */
  public void write(Runnable work) {
    write(
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  /** Runs {@code work} on one consistent view; must not write. */
  public <T> T read(Supplier<T> work) {
    return QuarkusTransaction.joiningExisting().call(work::get);
  }
}
