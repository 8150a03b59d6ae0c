package school.lantern.collector.coverage;

import java.time.Instant;

/**
 * A stretch of a room's day, with its name.
 *
 * @param from start
 * @param until end; for what still goes on, now
 * @param what in words: {@code "8B Computing with M. Ellis"}
 */
record Stretch(Instant from, Instant until, String what) {}
