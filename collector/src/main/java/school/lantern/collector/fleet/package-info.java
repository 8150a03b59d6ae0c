/**
 * Rooms, workstations, enrolled devices, their certificates and the collector's own authority.
 *
 * <p>No pupil content.
 */
@NullMarked
package school.lantern.collector.fleet;

import org.jspecify.annotations.NullMarked;
