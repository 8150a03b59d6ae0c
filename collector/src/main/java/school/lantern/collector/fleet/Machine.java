package school.lantern.collector.fleet;

import java.time.Instant;

/**
 * A machine that showed up under a device's key.
 *
 * @param fingerprint its mark
 * @param owner whether the key is its
 * @param firstSeen when it first showed up
 * @param lastSeen when it last did
 * @param copy whether it was found to be a copy before
 */
record Machine(
    String fingerprint, boolean owner, Instant firstSeen, Instant lastSeen, boolean copy) {}
