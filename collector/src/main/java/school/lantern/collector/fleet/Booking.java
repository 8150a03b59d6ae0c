package school.lantern.collector.fleet;

import java.time.Instant;

/**
 * A laptop or a trolley stands in another room for a while.
 *
 * @param machine a host name, in whatever case; or the id of a room: all machines whose home that
 *     is. A trolley is a room of its own on the school's list
 * @param roomId where it stands meanwhile
 * @param from since when
 * @param until till when
 */
public record Booking(String machine, String roomId, Instant from, Instant until) {

  /**
   * @throws IllegalArgumentException if {@code until} is not after {@code from}
   */
  public Booking {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException("a booking ends after it begins");
    }
  }

  /** Whether it is of the machine with this name itself. */
  boolean isOf(String hostname) {
    return machine.equalsIgnoreCase(hostname);
  }
}
