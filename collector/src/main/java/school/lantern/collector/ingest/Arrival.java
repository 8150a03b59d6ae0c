package school.lantern.collector.ingest;

import java.time.Instant;
import java.util.UUID;

/**
 * What the facts of one batch have in common.
 *
 * @param site the school
 * @param deviceId which agent sent them
 * @param epoch the spool that numbered them
 * @param receivedAt when they came
 */
record Arrival(String site, String deviceId, UUID epoch, Instant receivedAt) {}
