/**
 * Which member of staff was seen in which room: check-ins and registers, and the pages to give
 * them.
 *
 * <p>Knows nothing about pupils; does not judge whether a room was supervised.
 */
@NullMarked
package school.lantern.collector.presence;

import org.jspecify.annotations.NullMarked;
