/**
 * Accounts, log-on, roles.
 *
 * <p>Knows nothing about pupils.
 */
@NullMarked
package school.lantern.collector.access;

import org.jspecify.annotations.NullMarked;
