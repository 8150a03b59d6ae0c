package school.lantern.collector.presence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A class register was taken: whoever took it was in the room from then on.
 *
 * @param staffId who took it
 * @param roomId where
 * @param day the day
 * @param period the period's name; the mark lasts until its end
 * @param takenAt when it was taken
 */
public record RegisterMark(
    String staffId, String roomId, LocalDate day, String period, Instant takenAt)
    implements Sighting {

  @Override
  public Instant from() {
    return takenAt;
  }

  @Override
  public Instant saidAt() {
    return takenAt;
  }
}
