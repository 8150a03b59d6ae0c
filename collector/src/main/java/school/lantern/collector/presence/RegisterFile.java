package school.lantern.collector.presence;

import java.time.Instant;

/**
 * A file of class registers that was brought in.
 *
 * @param number tells the imports of a school apart; later ones have higher numbers
 * @param at when
 * @param by log-on name, or {@code "console"}
 * @param registers how many registers were new or had another time
 */
public record RegisterFile(long number, Instant at, String by, int registers) {}
