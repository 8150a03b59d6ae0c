package school.lantern.collector.planning;

import java.time.Instant;

/**
 * The last change of one editor.
 *
 * @param at when it was made
 * @param words what was done, such as {@code "Removed “8B Computing, …”"}
 * @param inverse what takes it back
 */
record LastChange(Instant at, String words, Alteration inverse) {}
