package school.lantern.collector.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import school.lantern.collector.platform.Database;

/** Keeps class registers as facts about where members of staff were. */
@ApplicationScoped
public class Registers {
  private final Database database;
  private final PresenceStore store;
  private final StayBook book;

  Registers(Database database, PresenceStore store, StayBook book) {
    this.database = database;
    this.store = store;
    this.book = book;
  }

  /**
   * Keeps these marks, one for each person, room, period and day; a mark that is there already with
   * another time gets the new one. Joins the caller's transaction; what changes is looked at anew.
   *
   * @return how many were new or had another time; 0 when all of them were known
   */
  public int keep(String site, Collection<RegisterMark> marks) {
    Set<LocalDate> days = marks.stream().map(RegisterMark::day).collect(Collectors.toSet());
    return database.write(
        () ->
            book.change(
                site,
                days,
                () ->
                    Math.toIntExact(
                        marks.stream().filter(mark -> store.keep(site, mark)).count())));
  }
}
