package school.lantern.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The collector's answer to a batch: all of it is durable now, so the agent may forget it.
 *
 * @param stored observations that were new
 * @param repeated observations that were already there; counted and ignored
 * @param unknownKinds of the stored ones, those of a kind this collector does not know
 * @param collectorTime the collector's clock when it stored them
 * @param policyVersion the phrase policy that this device should run, or {@code null} when there is
 *     none; when it differs from the one in force the agent fetches it
 */
public record Receipt(
    int stored,
    int repeated,
    int unknownKinds,
    Instant collectorTime,
    @Nullable String policyVersion) {

  /**
   * @throws IllegalArgumentException if a count is negative or the time is missing
   */
  public Receipt {
    Require.notNegative(stored, "stored");
    Require.notNegative(repeated, "repeated");
    Require.notNegative(unknownKinds, "unknownKinds");
    Require.present(collectorTime, "collectorTime");
  }
}
