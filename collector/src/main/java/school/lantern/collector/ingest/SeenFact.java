package school.lantern.collector.ingest;

import java.time.Instant;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/**
 * What the engine needs of a stored observation, and no more: a room's day has thousands.
 *
 * @param deviceId which agent saw it
 * @param seq its number in the agent's spool
 * @param claimed when the workstation says it happened
 * @param at when it happened, corrected for a wrong workstation clock
 * @param what the fact
 */
public record SeenFact(String deviceId, long seq, Moment claimed, Instant at, Observation what) {}
