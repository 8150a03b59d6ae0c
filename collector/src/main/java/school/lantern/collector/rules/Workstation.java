package school.lantern.collector.rules;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.model.LoginSession;
import school.lantern.model.Observation;

/**
 * A computer, and what its agent reported.
 *
 * @param id the device
 * @param hostname its name
 * @param contact when it was last heard
 * @param sightings facts of this day and of the 24 hours before, in any order: a session may have
 *     begun yesterday
 */
public record Workstation(String id, String hostname, Contact contact, List<Sighting> sightings) {

  public Workstation {
    sightings = List.copyOf(sightings);
  }

  /**
   * The agent's last sign of life.
   *
   * @param lastHeard when, or {@code null} for never
   * @param openSessions the sessions that it named as open then
   */
  public record Contact(@Nullable Instant lastHeard, Set<LoginSession> openSessions) {

    public Contact {
      openSessions = Set.copyOf(openSessions);
    }
  }

  /**
   * One fact. Times inside {@code what} are corrected for a wrong workstation clock, as {@code at}
   * is.
   *
   * @param boot the boot of the operating system; session ids are unique within it
   * @param seq the agent's number for it: tells the order of what happened in one millisecond
   * @param at when it happened
   * @param what the fact
   */
  public record Sighting(UUID boot, long seq, Instant at, Observation what) {}
}
