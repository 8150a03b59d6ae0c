package school.lantern.agent.spool;

import java.util.UUID;

/**
 * Who handed an observation over, so that a repeated hand-over is known.
 *
 * @param run one life of a desktop helper
 * @param n that helper's number for the observation; rises, may skip
 */
public record Source(UUID run, long n) {}
