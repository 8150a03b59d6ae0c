package school.lantern.collector.supervision;

import java.util.List;

/**
 * How one room-day was used and supervised, in figures.
 *
 * @param cells pupil time, each cell with a key of its own
 * @param gaps stretches of use without a supervisor, by start
 * @param blind time about which nothing is known
 */
public record RoomDayCoverage(List<Cell> cells, List<UnsupervisedStretch> gaps, List<Blind> blind) {
  public static final RoomDayCoverage NONE = new RoomDayCoverage(List.of(), List.of(), List.of());

  public RoomDayCoverage {
    cells = List.copyOf(cells);
    gaps = List.copyOf(gaps);
    blind = List.copyOf(blind);
  }
}
