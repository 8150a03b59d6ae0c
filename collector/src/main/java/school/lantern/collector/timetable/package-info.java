/**
 * Terms, weeks, bells, lessons, duties, cover, trips, support: who should be where, and when.
 *
 * <p>Says nothing about who was.
 */
@NullMarked
package school.lantern.collector.timetable;

import org.jspecify.annotations.NullMarked;
