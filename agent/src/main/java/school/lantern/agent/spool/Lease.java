package school.lantern.agent.spool;

import java.util.List;
import java.util.UUID;
import school.lantern.model.RecordedObservation;

/**
 * Observations lent out for sending. They stay on disk until they are committed.
 *
 * @param epoch the spool that numbered them; a commit after the spool was replaced does nothing
 * @param observations urgent ones first, then by number
 */
public record Lease(UUID epoch, List<RecordedObservation> observations) {
  public Lease {
    observations = List.copyOf(observations);
  }

  /** A part of this lease, to be committed on its own. */
  public Lease part(int from, int to) {
    return new Lease(epoch, observations.subList(from, to));
  }

  public int size() {
    return observations.size();
  }
}
