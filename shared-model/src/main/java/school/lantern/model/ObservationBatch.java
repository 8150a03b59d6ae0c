package school.lantern.model;

import java.util.List;
import java.util.UUID;

/**
 * What an agent sends in one request. An empty batch is a heartbeat: the machine is on, and nothing
 * new happened.
 *
 * @param epoch the spool that numbered these observations; a new spool begins a new epoch, so a
 *     number is never used twice
 * @param sent the moment of sending; the observations may come from earlier boots
 * @param openSessions the login sessions that are open on the workstation now, so that a collector
 *     which lost sight of the machine need not guess whether a session goes on
 * @param observations at most {@link #MAX_OBSERVATIONS}, in no particular order
 */
public record ObservationBatch(
    UUID epoch,
    Moment sent,
    List<LoginSession> openSessions,
    List<RecordedObservation> observations) {

  public static final int MAX_OBSERVATIONS = 500;

  /**
   * @throws IllegalArgumentException if a part is missing
   * @throws TooManyObservationsException if there are more than {@link #MAX_OBSERVATIONS}
   */
  public ObservationBatch {
    Require.present(epoch, "epoch");
    Require.present(sent, "sent");
    Require.present(openSessions, "openSessions");
    Require.present(observations, "observations");
    openSessions = List.copyOf(openSessions);
    observations = List.copyOf(observations);
    if (observations.size() > MAX_OBSERVATIONS) {
      throw new TooManyObservationsException(observations.size());
    }
  }
}
