package school.lantern.collector.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import school.lantern.collector.platform.Database;

/**
 * Keeps class registers as facts about where members of staff were. What a file of them changed can
 * be taken back, the newest file first.
 */
@ApplicationScoped
public class Registers {
  private final Database database;
  private final RegisterStore store;
  private final StayBook book;
  private final SchoolNow time;

  Registers(Database database, RegisterStore store, StayBook book, SchoolNow time) {
    this.database = database;
    this.store = store;
    this.book = book;
    this.time = time;
  }

  /** What {@link #keep} would change. */
  public List<RegisterChange> changes(String site, Collection<RegisterMark> marks) {
    return database.read(() -> store.changes(site, marks));
  }

  /**
   * Keeps these marks, one for each person, room, period and day; a mark that is there already with
   * another time gets the new one. Joins the caller's transaction; what changes is looked at anew.
   *
   * @param by who brought them, by log-on name
   * @return what was new or had another time; nothing when all of them were known
   */
  public List<RegisterChange> keep(String site, Collection<RegisterMark> marks, String by) {
    return database.write(
        () ->
            book.change(
                site,
                days(marks),
                () -> {
                  List<RegisterChange> changes = store.changes(site, marks);
                  changes.forEach(one -> store.set(site, one.mark(), one.mark().takenAt()));
                  if (!changes.isEmpty()) {
                    store.remember(site, time.now(), by, changes);
                  }
                  return changes;
                }));
  }

  /** The files that can be taken back, the newest first: at most ten, of the last thirty days. */
  public List<RegisterFile> files(String site) {
    return database.read(() -> store.since(site, time.now()));
  }

  /** What the file with this number changed. */
  public List<RegisterChange> changes(String site, long number) {
    return database.read(() -> store.changes(site, number));
  }

  /**
   * Takes the newest file back. Joins the caller's transaction; what changes is looked at anew.
   *
   * @return what it had changed; empty, and nothing is done, when {@code number} is not the newest
   */
  public Optional<List<RegisterChange>> takeBack(String site, long number) {
    return database.write(
        () -> {
          if (store.since(site, time.now()).stream()
              .findFirst()
              .filter(newest -> newest.number() == number)
              .isEmpty()) {
            return Optional.empty();
          }
          List<RegisterChange> changes = store.changes(site, number);
          List<RegisterMark> marks = changes.stream().map(RegisterChange::mark).toList();
          return book.change(
              site,
              days(marks),
              () -> {
                changes.forEach(one -> store.set(site, one.mark(), one.before()));
                store.forget(site, number);
                return Optional.of(changes);
              });
        });
  }

  private static Set<LocalDate> days(Collection<RegisterMark> marks) {
    return marks.stream().map(RegisterMark::day).collect(Collectors.toSet());
  }
}
