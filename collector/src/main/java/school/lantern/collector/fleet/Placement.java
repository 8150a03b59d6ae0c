package school.lantern.collector.fleet;

import java.time.Instant;
import java.util.List;

/**
 * A device that is at a place for some of a time.
 *
 * @param device the device
 * @param stays when it is there, in order; two at one place touch only where one is inferred
 */
public record Placement(Device device, List<Stay> stays) {

  public Placement {
    stays = List.copyOf(stays);
  }

  /**
   * A stretch at one place.
   *
   * @param place as {@link school.lantern.collector.stale.Scope#place()} names it
   * @param from its start
   * @param until its end
   * @param inferred whether nobody said so: it follows from the lessons of whoever used the machine
   */
  public record Stay(String place, Instant from, Instant until, boolean inferred) {

    /** One that a list, a token or a booking names. */
    public Stay(String place, Instant from, Instant until) {
      this(place, from, until, false);
    }
  }
}
