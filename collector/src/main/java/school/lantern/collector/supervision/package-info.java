/**
 * Interval algebra: use, supervised, gaps.
 *
 * <p>Pure: no clock, no I/O, no names of people.
 */
@NullMarked
package school.lantern.collector.supervision;

import org.jspecify.annotations.NullMarked;
