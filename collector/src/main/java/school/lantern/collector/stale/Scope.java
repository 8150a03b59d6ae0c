package school.lantern.collector.stale;

import java.time.LocalDate;

/**
 * A room-day: the smallest piece whose findings are computed together.
 *
 * @param site the school
 * @param place a room's id, or {@link #UNPLACED} with a device id behind it for a workstation that
 *     belongs to no room
 * @param day school day, midnight to midnight in school time
 */
public record Scope(String site, String place, LocalDate day) {
  private static final String UNPLACED = "device:";

  /** The place of a device that belongs to no room: every such device is a place of its own. */
  public static String unplaced(String deviceId) {
    return UNPLACED + deviceId;
  }

  /** Whether {@code place} is a device without a room. */
  public static boolean isUnplaced(String place) {
    return place.startsWith(UNPLACED);
  }

  /** The device id in an unplaced {@code place}. */
  public static String deviceOf(String place) {
    return place.substring(UNPLACED.length());
  }
}
