package school.lantern.collector.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import school.lantern.collector.platform.Database;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.RoomDayCoverage;

/**
 * What was reckoned for each room-day, added up on demand.
 *
 * <p>A room-day is written as a whole and replaced as a whole, so that the ledger is as right as
 * the last computation. Each question reads the days of its span and nothing else; unless it asks
 * about periods, year groups or people, it reads one row for each room and day.
 */
@ApplicationScoped
public class CoverageLedger {
  private final Database database;
  private final RoomDayStore roomDays;
  private final SumStore sums;
  private final GapStore gaps;
  private final SiteRoomStore siteRooms;

  CoverageLedger(
      Database database,
      RoomDayStore roomDays,
      SumStore sums,
      GapStore gaps,
      SiteRoomStore siteRooms) {
    this.database = database;
    this.roomDays = roomDays;
    this.sums = sums;
    this.gaps = gaps;
    this.siteRooms = siteRooms;
  }

  /** From now on this is what is known of the room-day. Joins the caller's transaction. */
  public void replace(Scope scope, RoomDayCoverage coverage) {
    database.write(() -> roomDays.replace(scope, coverage));
  }

  /** Pupil time, one line for each combination of what is asked by, in order of its key. */
  public List<Sum> sums(Question question) {
    return database.read(() -> sums.sums(siteRooms.narrowed(question)));
  }

  /**
   * Time about which nothing is known, by what is asked by, and within that by reason. It belongs
   * to no year group and to no member of staff.
   *
   * @throws IllegalArgumentException if the question is about year groups or staff
   */
  public List<Unknown> unknown(Question question) {
    if (question.grain() == Dimension.Grain.CELL) {
      throw new IllegalArgumentException("unknown time belongs to no year group and to nobody");
    }
    return database.read(() -> sums.unknown(siteRooms.narrowed(question)));
  }

  /** How much was reckoned at all. What the question is asked by makes no difference. */
  public Extent extent(Question question) {
    return database.read(() -> sums.extent(siteRooms.narrowed(question)));
  }

  /**
   * The gaps of the rooms and days in which the question's filter meets unsupervised use: a gap
   * belongs to no single period, year group or person. What it is asked by makes no difference.
   */
  public List<KnownGap> gaps(Question question, GapPage page) {
    return database.read(() -> gaps.list(siteRooms.narrowed(question), page));
  }

  /** The same gaps, added up. */
  public GapTotal gapTotal(Question question) {
    return database.read(() -> gaps.total(siteRooms.narrowed(question)));
  }
}
