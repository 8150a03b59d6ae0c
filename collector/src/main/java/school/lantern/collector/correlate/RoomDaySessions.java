package school.lantern.collector.correlate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import school.lantern.collector.rules.RoomFacts;
import school.lantern.collector.rules.RoomRules;
import school.lantern.collector.rules.Use;

/**
 * The uses behind a room-day's amounts, by start.
 *
 * @param uses everybody's but staff's
 */
public record RoomDaySessions(List<Session> uses) {

  public RoomDaySessions {
    uses = List.copyOf(uses);
  }

  /**
   * One stretch of use.
   *
   * @param account log-on name, lower case
   * @param hostname the computer
   * @param from its start
   * @param until its end; the moment of asking while it goes on
   * @param known how that end is known, and the part of it on the internet
   */
  public record Session(String account, String hostname, Instant from, Instant until, Known known) {

    static Session of(RoomFacts facts, Use use) {
      return new Session(
          use.account(),
          use.hostname(),
          use.when().from(),
          use.when().until(),
          new Known(use.end(), use.online().internet().total(), RoomRules.inferred(facts, use)));
    }
  }

  /**
   * What is known of a stretch.
   *
   * @param end how its end is known
   * @param internet how long a browser or network application was in front
   * @param placed whether it is inferred from the timetable that the computer was in the room
   */
  public record Known(Use.End end, Duration internet, boolean placed) {}
}
