package school.lantern.agent.moment;

import school.lantern.model.Moment;

/**
 * All clocks of the machine, read one after the other.
 *
 * <p>A reader that is held up between two clocks must not take its own delay for a step of one of
 * them: so the time since boot is read first and last, and the others lie between.
 *
 * @param now the wall clock, and the time since boot as it was read last
 * @param uptimeBeforeMillis the time since boot as it was read first
 * @param awakeMillis the clock that stops while the machine sleeps; its zero means nothing
 */
public record ClockReading(Moment now, long uptimeBeforeMillis, long awakeMillis) {

  /**
   * @throws IllegalArgumentException if the time since boot went backwards
   */
  public ClockReading {
    if (uptimeBeforeMillis > now.uptimeMillis()) {
      throw new IllegalArgumentException("the time since boot goes only forward");
    }
  }
}
