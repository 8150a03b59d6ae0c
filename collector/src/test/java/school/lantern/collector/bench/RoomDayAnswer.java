package school.lantern.collector.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * What both sides must say of one room-day.
 *
 * @param key which room, which day
 * @param gaps when pupils were there and nobody supervised, by start
 * @param cells how much use there was, by period, then year group
 */
record RoomDayAnswer(Key key, List<YearRoomDay.Span> gaps, List<Cell> cells) {

  /** Number of the room, and the day. */
  record Key(int room, LocalDate day) {}

  /** One period and year group. */
  record Cell(String period, int year, Seconds seconds) {}

  /** Time of pupils, added up: all of it, the parts on the internet, supervised, unsupervised. */
  record Seconds(long use, long internet, long scheduled, long unsupervised) {

    Seconds plus(Seconds other) {
      return new Seconds(
          use + other.use,
          internet + other.internet,
          scheduled + other.scheduled,
          unsupervised + other.unsupervised);
    }
  }
}
