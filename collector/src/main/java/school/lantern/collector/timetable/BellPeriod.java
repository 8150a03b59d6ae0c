package school.lantern.collector.timetable;

import java.time.Instant;

/**
 * A period of one day, by the bell.
 *
 * @param name such as {@code "3"} or {@code "Lunch"}
 * @param from its start
 * @param until its end
 */
public record BellPeriod(String name, Instant from, Instant until) {}
