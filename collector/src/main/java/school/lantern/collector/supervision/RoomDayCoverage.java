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
 */
public record RoomDayCoverage(List<Cell> cells, List<UnsupervisedStretch> gaps, List<Blind> blind) {

  /** Nothing used, nothing missing. */
  public static final RoomDayCoverage NONE = new RoomDayCoverage(List.of(), List.of(), List.of());

  public RoomDayCoverage {
    cells = List.copyOf(cells);
    gaps = List.copyOf(gaps);
    blind = List.copyOf(blind);
  }
}
