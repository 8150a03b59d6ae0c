/**
 * Acceptable-use rules: the facts of one room-day in, findings with reason and clause out.
 *
 * <p>Pure: no clock, no I/O.
 */
@NullMarked
package school.lantern.collector.rules;

import org.jspecify.annotations.NullMarked;
