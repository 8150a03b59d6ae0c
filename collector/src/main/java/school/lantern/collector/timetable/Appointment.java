package school.lantern.collector.timetable;

import org.jspecify.annotations.Nullable;

/**
 * A lesson or a duty that comes back.
 *
 * @param when its time
 * @param roomId where
 * @param staffId who teaches or watches
 * @param group the class taught, or {@code null} for a duty
 */
public record Appointment(When when, String roomId, String staffId, @Nullable String group) {

  /** Whether this is a duty, and no lesson. */
  public boolean isDuty() {
    return group == null;
  }
}
