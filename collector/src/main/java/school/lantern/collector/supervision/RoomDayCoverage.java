package school.lantern.collector.supervision;

import java.util.List;

/**
 * How the use of one room on one day was supervised, in amounts that can be added up over rooms and
 * days. No names.
 *
 * <p>The unsupervised time of all cells is the pupil time of all gaps.
 *
 * @param cells one for each key with any use, by period, year group, person
 * @param gaps the stretches without a supervisor, by start: one for each finding of unsupervised or
 *     out-of-hours use
 * @param blind what is not known, by period and reason
 * @param kind what kind of room-day it is
 */
public record RoomDayCoverage(
    List<Cell> cells, List<UnsupervisedStretch> gaps, List<Blind> blind, Kind kind) {

  /** Nobody said who supervises: no amount would mean anything. */
  public static final RoomDayCoverage NOT_JUDGED =
      new RoomDayCoverage(List.of(), List.of(), List.of(), Kind.NOT_JUDGED);

  /** What kind of room-day it is. */
  public enum Kind {
    /** A room with computers, on a day of school. */
    SCHOOL,
    /** A room without computers, or a day without school; used all the same, perhaps. */
    ASIDE,
    /** The school has no timetable, or the place is no room. */
    NOT_JUDGED
  }

  /** Of a room with computers on a day of school. */
  public RoomDayCoverage(List<Cell> cells, List<UnsupervisedStretch> gaps, List<Blind> blind) {
    this(cells, gaps, blind, Kind.SCHOOL);
  }

  public RoomDayCoverage {
    cells = List.copyOf(cells);
    gaps = List.copyOf(gaps);
    blind = List.copyOf(blind);
  }
}
