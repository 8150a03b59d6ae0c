package school.lantern.collector.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import school.lantern.collector.platform.Database;

/** Who should be where on a day, with cover and everything else worked in. */
@ApplicationScoped
public class Timetable {
  private final Database database;
  private final TimetableStore store;
  private final AmendmentStore rows;
  private final Plans plans;
  private final Changes changes;

  Timetable(
      Database database, TimetableStore store, AmendmentStore rows, Plans plans, Changes changes) {
    this.database = database;
    this.store = store;
    this.rows = rows;
    this.plans = plans;
    this.changes = changes;
  }

  /** A day. Served from memory while nothing changes; one tiny query tells. */
  public SchoolDay day(String site, LocalDate day) {
    return plans.day(site, day);
  }

  /**
   * The stretches in which a room is supervised on a day, by start. A lesson whose teacher is
   * absent appears only when somebody covers it. Empty on days without school.
   */
  public List<SupervisedSlot> slots(String site, String roomId, LocalDate day) {
    return day(site, day).in(roomId);
  }

  /** The same for all rooms, by start, then room. */
  public List<SupervisedSlot> slots(String site, LocalDate day) {
    return day(site, day).slots();
  }

  /** The bells of a day, by start; empty on days without school. */
  public List<BellPeriod> periods(String site, LocalDate day) {
    return day(site, day).periods();
  }

  /** What cover of a day can name, by start. */
  public List<BellPeriod> coverable(String site, LocalDate day) {
    return plan(site).coverable(day, changes.zone());
  }

  /** All that the school said. */
  public TimetableFacts facts(String site) {
    return plan(site).facts();
  }

  /** All that days are worked out from. */
  public SchoolPlan plan(String site) {
    return plans.of(site);
  }

  /**
   * Lets every other change of this school's people and timetable wait until the caller's
   * transaction has ended. For whoever reads first and replaces later.
   */
  public void hold(String site) {
    database.write(() -> changes.hold(site));
  }

  /** Makes {@code facts} all that is known. Joins the caller's transaction; marks nothing stale. */
  public void replace(String site, TimetableFacts facts) {
    change(
        site,
        () -> {
          store.replace(site, facts);
          return true;
        });
  }

  /**
   * Makes a small change, and has the room-days looked at anew where it changes supervision. Joins
   * the caller's transaction; the caller keeps the audit log.
   *
   * @return false, with nothing changed, when something that should go is not there, since somebody
   *     else changed it meanwhile
   */
  public boolean amend(String site, Amendment change) {
    return database.write(
        () -> {
          SchoolPlan before = plans.of(site); // still held, since nothing has changed yet
          return changes.in(
              site,
              () -> {
                boolean done = rows.amend(site, change);
                if (done) {
                  changes.mark(site, before, change.to(before));
                }
                return done;
              });
        });
  }

  /**
   * Adds one row of cover. Joins the caller's transaction; marks nothing stale.
   *
   * @return false when the same is there already
   */
  public boolean add(String site, Cover.Entered entered) {
    return change(site, () -> rows.add(site, entered));
  }

  /**
   * Takes one row of cover away. Joins the caller's transaction; marks nothing stale.
   *
   * @return false when it is not there
   */
  public boolean remove(String site, Cover cover) {
    return change(site, () -> rows.remove(site, cover));
  }

  private boolean change(String site, Supplier<Boolean> work) {
    return database.write(() -> changes.in(site, work));
  }
}
