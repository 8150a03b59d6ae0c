/**
 * Interval algebra: use, supervised, gaps; and the amounts that coverage is made of.
 *
 * <p>Pure: no clock, no I/O, no names of people; staff by id.
 */
@NullMarked
package school.lantern.collector.supervision;

import org.jspecify.annotations.NullMarked;
