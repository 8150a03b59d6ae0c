/**
 * People, the log-ons that they use, the classes that they are in.
 *
 * <p>No timetable, no devices.
 */
@NullMarked
package school.lantern.collector.directory;

import org.jspecify.annotations.NullMarked;
