package school.lantern.collector.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said "I'm here", and perhaps "I'm leaving".
 *
 * @param id its own id
 * @param staffId who
 * @param roomId where
 * @param arrival since when
 * @param leaving until when, or {@code null} while the person has not said so: unknown, not "still
 *     there"
 */
record CheckIn(String id, String staffId, String roomId, Tap arrival, @Nullable Tap leaving)
    implements Sighting {

  /**
   * @throws IllegalArgumentException if {@code leaving} comes before {@code arrival}
   */
  CheckIn {
    if (leaving != null && leaving.at().isBefore(arrival.at())) {
      throw new IllegalArgumentException("nobody leaves before arriving");
    }
  }

  @Override
  public Instant from() {
    return arrival.at();
  }

  @Override
  public Instant saidAt() {
    return arrival.tappedAt();
  }

  CheckIn left(@Nullable Tap tap) {
    return new CheckIn(id, staffId, roomId, arrival, tap);
  }

  CheckIn arrived(Tap tap) {
    return new CheckIn(id, staffId, roomId, tap, leaving);
  }

  /**
   * A button pressed.
   *
   * @param at the time that it stands for; earlier than {@code tappedAt} when it was corrected
   * @param tappedAt when it was pressed
   * @param logOn of the account that pressed it, which may turn out not to be this person's; {@code
   *     null} for taps older than this record of it
   */
  record Tap(Instant at, Instant tappedAt, @Nullable String logOn) {}
}
