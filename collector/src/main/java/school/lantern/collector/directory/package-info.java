/**
 * People and the log-ons that they use.
 *
 * <p>No timetable, no devices.
 */
@NullMarked
package school.lantern.collector.directory;

import org.jspecify.annotations.NullMarked;
