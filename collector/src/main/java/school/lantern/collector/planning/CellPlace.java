package school.lantern.collector.planning;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One period of one day in somebody's week: what a cell of the grid stands for.
 *
 * @param viewed whose week
 * @param day the day
 * @param period the name of the period; empty for something that keeps no bell
 */
record CellPlace(Viewed viewed, LocalDate day, String period) {

  /** Reads what {@link #address} wrote. */
  static Optional<CellPlace> read(Fields fields) {
    Optional<Viewed> viewed =
        !fields.one("room").isEmpty()
            ? Optional.of(Viewed.room(fields.one("room")))
            : Optional.of(fields.one("staff")).filter(id -> !id.isEmpty()).map(Viewed::staff);
    return viewed.flatMap(
        whose -> fields.date("day").map(day -> new CellPlace(whose, day, fields.one("period"))));
  }

  static String address(Viewed viewed, LocalDate day, String period) {
    return "/timetable/cell?" + new CellPlace(viewed, day, period).query();
  }

  public String address() {
    return address(viewed, day, period);
  }

  /** For addresses of pages that lead back here. */
  public String query() {
    return "%s&day=%s&period=%s".formatted(viewed.query(), day, Viewed.encoded(period));
  }

  /** The week that it is in. */
  public String weekAddress() {
    return viewed.address(IsoWeek.of(day));
  }
}
