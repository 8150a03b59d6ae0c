/**
 * Timetables as calendars tell them: one or many {@code .ics} files in, one per member of staff
 * out.
 *
 * <p>The only package that knows ical4j, and that for recurrence rules alone.
 */
@NullMarked
package school.lantern.collector.imports.icalendar;

import org.jspecify.annotations.NullMarked;
