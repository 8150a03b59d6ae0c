package school.lantern.collector.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import school.lantern.collector.platform.Database;
import school.lantern.collector.stale.Scope;

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

  /** Where classes are on a day, whether or not anybody supervises them; by start, then room. */
  public List<ClassTime> classes(String site, LocalDate day) {
    return plan(site).classes(day, changes.zone());
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
   * transaction has ended. For whoever reads first and changes later.
   */
  public void hold(String site) {
    database.write(() -> changes.hold(site));
  }

  /** Makes {@code facts} all that is known. Joins the caller's transaction; marks nothing stale. */
  public void replace(String site, TimetableFacts facts) {
    database.write(
        () ->
            changes.in(
                site,
                () -> {
                  store.replace(site, facts);
                  return true;
                }));
  }

  /**
   * A small change, and where it makes a difference.
   *
   * @param amendment the change
   * @param version of the plan that it was held against
   * @param differences between that plan and the one that it makes
   */
  public record Foreseen(Amendment amendment, String version, Differences differences) {}

  /** Works out what a small change makes different; takes its time, so not in a writer's turn. */
  public Foreseen foresee(String site, Amendment change) {
    String version = changes.version(site); // first: the plan can only be newer, which is noticed
    return new Foreseen(change, version, differences(plans.of(site), change));
  }

  /** The room-days that are looked at anew when it is made. */
  public Set<Scope> touched(String site, Foreseen change) {
    return changes.consequences().of(site, change.differences());
  }

  /** As {@link #amend(String, Foreseen)}, with nothing worked out ahead. */
  public boolean amend(String site, Amendment change) {
    return amend(site, foresee(site, change));
  }

  /**
   * Makes a small change, and has the room-days looked at anew where it changes supervision. Joins
   * the caller's transaction; the caller keeps the audit log.
   *
   * @return false, with nothing changed, when something that should go is not there, since somebody
   *     else changed it meanwhile
   */
  public boolean amend(String site, Foreseen change) {
    return database.write(
        () -> {
          Differences differences =
              changes.hold(site).equals(change.version())
                  ? change.differences()
                  : differences(plans.of(site), change.amendment());
          return changes.in(
              site,
              () -> {
                boolean done = rows.amend(site, change.amendment());
                if (done) {
                  Consequences consequences = changes.consequences();
                  consequences.mark(consequences.of(site, differences));
                }
                return done;
              });
        });
  }

  private Differences differences(SchoolPlan before, Amendment change) {
    return changes.consequences().between(before, change.to(before));
  }
}
