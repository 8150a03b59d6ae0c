package school.lantern.collector.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * One room on one day of the made-up year. Times are epoch seconds.
 *
 * @param room number of the room, from 0
 * @param day the day
 * @param lessons when somebody is scheduled
 * @param sessions who used which workstation when
 */
public record YearRoomDay(int room, LocalDate day, List<Span> lessons, List<Session> sessions) {

  /** A stretch of time, half-open. */
  public record Span(long from, long until) {}

  /**
   * A log-on.
   *
   * @param workstation its number in the room
   * @param pupil the pupil's number in the school
   * @param when from log-on to log-off
   * @param windows what was in front, without a hole from log-on to log-off
   */
  public record Session(int workstation, int pupil, Span when, List<Window> windows) {}

  /** A window in front; {@code internet} when it is a browser. */
  public record Window(Span when, boolean internet) {}

  /** Sessions and windows, added up. */
  int intervals() {
    return sessions.size() + sessions.stream().mapToInt(one -> one.windows().size()).sum();
  }
}
