package school.lantern.collector.ingest;

import java.time.Instant;
import java.util.UUID;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/**
 * An observation as the collector keeps it.
 *
 * @param id which one it is
 * @param claimed when the workstation says it happened
 * @param at when it happened, corrected for a wrong workstation clock; decisions use this one
 * @param receivedAt when the collector got it
 * @param what the fact
 */
public record StoredObservation(
    Id id, Moment claimed, Instant at, Instant receivedAt, Observation what) {

  /**
   * The same observation has the same id, however often it is sent.
   *
   * @param deviceId which agent saw it
   * @param epoch the agent's spool that numbered it
   * @param seq its number there
   */
  public record Id(String deviceId, UUID epoch, long seq) {

    @Override
    public String toString() {
      return deviceId + "/" + epoch + "/" + seq;
    }
  }
}
