package school.lantern.agent.service;

import org.jspecify.annotations.Nullable;
import school.lantern.agent.session.SessionSummary;
import school.lantern.agent.uplink.UplinkStatus;
import school.lantern.model.Moment;

/**
 * How the service is, as it last wrote down, in memory-backed storage: see {@link StatusFile}.
 *
 * @param at when it was written; it may have been true since, see {@link AliveMark}
 * @param program the service itself
 * @param uplink the way to the collector
 * @param sessions the watch over sessions and helpers
 * @param spool what waits on disk
 */
record ServiceStatus(
    Moment at, Program program, UplinkStatus uplink, SessionSummary sessions, SpoolStatus spool) {

  /** The same, still true at that moment. */
  ServiceStatus asOf(Moment later) {
    return new ServiceStatus(later, program, uplink, sessions, spool);
  }

  /**
   * The service as a program.
   *
   * @param pid its process
   * @param slowBecause why it goes slowly to spare the computer, or {@code null} at full pace
   * @param slowHelpers how many desktop helpers do
   */
  record Program(long pid, @Nullable String slowBecause, int slowHelpers) {}

  /**
   * What waits.
   *
   * @param waiting observations without receipt
   * @param bytes what they take on disk
   * @param policyVersion the policy in force, or {@code null}
   * @param policyTrouble why a newer one was refused, or {@code null}
   */
  record SpoolStatus(
      long waiting, long bytes, @Nullable String policyVersion, @Nullable String policyTrouble) {}
}
