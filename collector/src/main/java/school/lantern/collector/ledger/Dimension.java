package school.lantern.collector.ledger;

/**
 * What coverage can be sorted by. A value of a dimension is a text, the same in questions and in
 * answers.
 */
public enum Dimension {
  /** The school's short name. */
  SITE("site", Grain.ROOM_DAY),
  /**
   * The name of the site on which the room lies by the school's list as it is now, or the empty
   * text where it names none.
   */
  CAMPUS("campus", Grain.ROOM_DAY),
  /** The room's id. */
  ROOM("place", Grain.ROOM_DAY),
  /** The bell's name, or {@code "outside lessons"}. */
  PERIOD("period", Grain.PERIOD),
  /** 1 for Monday to 7 for Sunday. */
  WEEKDAY("weekday", Grain.ROOM_DAY),
  /** A number, or the empty text for pupils outside year groups. */
  YEAR_GROUP("year_group", Grain.CELL),
  /** The school's id of who was scheduled or present, or the empty text for nobody. */
  STAFF("staff_id", Grain.CELL),
  /** The Monday that it begins with, such as {@code "2026-11-23"}. */
  WEEK("week", Grain.ROOM_DAY),
  /** Such as {@code "2026-11-24"}. */
  DAY("day", Grain.ROOM_DAY);

  private final String column;
  private final Grain grain;

  Dimension(String column, Grain grain) {
    this.column = column;
    this.grain = grain;
  }

  /** How finely the ledger must be read: the coarser, the fewer rows. */
  enum Grain {
    ROOM_DAY,
    PERIOD,
    CELL
  }

  String column() {
    return column;
  }

  Grain grain() {
    return grain;
  }
}
