package school.lantern.collector.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.platform.Database;

/**
 * Which members of staff were present where. Whatever changes this marks the room-days concerned as
 * stale in the same transaction.
 */
@ApplicationScoped
public class Presences {
  private final Database database;
  private final StayBook book;
  private final Directory directory;
  private final SchoolNow time;

  Presences(Database database, StayBook book, Directory directory, SchoolNow time) {
    this.database = database;
    this.book = book;
    this.directory = directory;
    this.time = time;
  }

  /**
   * All presences that touch a day, by start; uncut, so one may begin the evening before. A
   * forgotten "I'm leaving" ends with the period, or after an hour outside of periods, and says
   * {@link Presence.End#inferred()}; that end may still lie in the future.
   */
  public List<Presence> on(String site, LocalDate day) {
    return database.read(
        () -> {
          List<Stay> stays = book.on(site, day);
          Map<String, String> names = stays.isEmpty() ? Map.of() : directory.staffNames(site);
          return stays.stream()
              .map(
                  stay ->
                      stay.of(
                          names.getOrDefault(stay.sighting().staffId(), stay.sighting().staffId())))
              .toList();
        });
  }

  /** Who is present where at this moment, by start. */
  public List<Presence> now(String site) {
    Instant now = time.now();
    return on(site, time.day(now)).stream().filter(presence -> presence.holds(now)).toList();
  }
}
