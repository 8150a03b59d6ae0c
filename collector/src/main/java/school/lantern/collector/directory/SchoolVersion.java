package school.lantern.collector.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import school.lantern.collector.platform.Database;

/**
 * Another one with every change of the people or the timetable of a school, so that whoever keeps
 * them in memory can tell in one small query whether they are still true, whichever collector
 * changed them.
 *
 * <p>It is no number: what is read inside a transaction that is rolled back later must not pass for
 * what a later transaction writes.
 */
@ApplicationScoped
public class SchoolVersion {
  private final Database database;
  private final SchoolVersionStore store;

  SchoolVersion(Database database, SchoolVersionStore store) {
    this.database = database;
    this.store = store;
  }

  /** The version of what is stored now; empty when nothing ever was. */
  public String of(String site) {
    return database.read(() -> store.of(site));
  }

  /**
   * Lets every other change of this school wait until the caller's transaction has ended.
   *
   * @return the version of what is stored, which nobody else can change now
   */
  public String hold(String site) {
    return database.write(
        () -> {
          store.hold(site, UUID.randomUUID().toString());
          return store.of(site);
        });
  }

  /** What is stored changes in this transaction. Joins the caller's. */
  public void change(String site) {
    database.write(() -> store.put(site, UUID.randomUUID().toString()));
  }
}
