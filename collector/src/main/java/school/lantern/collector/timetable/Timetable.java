package school.lantern.collector.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;

/** Who should be where on a day, with cover worked in. */
@ApplicationScoped
public class Timetable {
  private final Database database;
  private final TimetableStore store;
  private final Directory directory;
  private final LanternConfig config;

  Timetable(Database database, TimetableStore store, Directory directory, LanternConfig config) {
    this.database = database;
    this.store = store;
    this.directory = directory;
    this.config = config;
  }

  /**
   * The stretches in which a room is supervised on a day, by start. A lesson whose teacher is
   * absent appears only when somebody covers it. Empty on days without school.
   */
  public List<SupervisedSlot> slots(String site, String roomId, LocalDate day) {
    return slots(site, day).stream().filter(slot -> slot.roomId().equals(roomId)).toList();
  }

  /** The same for all rooms, by start, then room. */
  public List<SupervisedSlot> slots(String site, LocalDate day) {
    return database.read(
        () ->
            new DayPlan(store.of(site, day), day, config.zone()).slots(directory.staffNames(site)));
  }

  /** The bells of a day, by start; empty on days without school. */
  public List<BellPeriod> periods(String site, LocalDate day) {
    return database.read(() -> new DayPlan(store.of(site, day), day, config.zone()).periods());
  }

  /** All that the school said. */
  public TimetableFacts facts(String site) {
    return database.read(() -> store.all(site));
  }

  /** Makes {@code facts} all that is known. Joins the caller's transaction; marks nothing stale. */
  public void replace(String site, TimetableFacts facts) {
    database.write(() -> store.replace(site, facts));
  }

  /**
   * Adds one row of cover. Joins the caller's transaction; marks nothing stale.
   *
   * @return false when the same is there already
   */
  public boolean add(String site, Cover.Entered entered) {
    return database.write(() -> store.add(site, entered));
  }

  /**
   * Takes one row of cover away. Joins the caller's transaction; marks nothing stale.
   *
   * @return false when it is not there
   */
  public boolean remove(String site, Cover cover) {
    return database.write(() -> store.remove(site, cover));
  }
}
